import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { GoaError } from '#platform/store';
import { httpFault } from './faults.ts';

/** Levels that a body may nest; no declared input needs more than a handful. */
const DEEPEST = 20;

/** Refuses bodies that nest deeper than any input does, before something goes through them level by level. */
export function limitBodyDepth(server: FastifyInstance): void {
  server.addHook('preValidation', async (request) => {
    if (!(request.body instanceof Readable || isShallow(request.body, DEEPEST)))
      throw new GoaError(httpFault('BAD_REQUEST'));
  });
}

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((part) => isShallow(part, levels - 1));
}

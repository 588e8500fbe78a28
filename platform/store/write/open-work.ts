import type { Resource } from '#standards/language';
import { type FaultCode, fault } from '../contract/faults.ts';
import { GoaError } from '../contract/goa-error.ts';
import type { WriteOptions } from '../contract/store.ts';
import { tableOf } from '../schema/table.ts';
import { Problems } from './problems.ts';
import type { Session } from './session.ts';
import type { Work } from './work.ts';

/** Begins one call of the write path: refuses what the kind of resource never allows and what no grant of the actor permits. */
export function openWork(
  session: Session,
  resource: Resource,
  verb: Work['verb'],
  options: WriteOptions,
  problems = new Problems(),
): Work {
  const refusal = kindForbids(resource, verb, options);
  if (refusal) throw new GoaError(fault(refusal));
  const permission = options.permission ?? `${resource.name}.${verb}`;
  if (!session.reader.may(permission)) throw new GoaError(fault('FORBIDDEN'));
  return {
    session,
    resource,
    shape: tableOf(resource),
    verb,
    permission,
    options,
    problems,
    findings: [],
    lines: [],
  };
}

function kindForbids(resource: Resource, verb: Work['verb'], options: WriteOptions): FaultCode | undefined {
  if (resource.kind === 'log' && verb !== 'create') return 'APPEND_ONLY';
  if (verb === 'submit' && resource.kind !== 'document') return 'STATE_FORBIDS';
  if (resource.writtenBy === 'commands' && !options.permission) return 'COMMANDS_ONLY';
  return undefined;
}

import type { Files } from '#platform/files';
import type { RawRoute } from '#platform/http';
import { batchBookRoute } from './batch-book-route.ts';
import { templateRoute } from './template-route.ts';

/** Downloads of the intake wing. */
export function intakeRoutes(files: Files): readonly RawRoute[] {
  return [templateRoute, batchBookRoute(files)];
}

import type { RawRoute } from '#platform/http';
import type { Files } from '../files.ts';
import { downloadRoute } from './download-route.ts';
import { uploadRoutes } from './upload-routes.ts';

/** Bytes in and bytes out. */
export function fileRoutes(files: Files): readonly RawRoute[] {
  return [...uploadRoutes(files), downloadRoute(files)];
}

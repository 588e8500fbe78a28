import type { Files } from '#platform/files';
import type { RawRoute } from '#platform/http';
import type { ExportSettings } from '../settings.ts';
import { exportFileRoute } from './export-file-route.ts';
import { exportListRoute } from './export-list-route.ts';
import { liveExportsRoute } from './live-exports-route.ts';

/** Downloads of the exports wing, and the line over which pages hear how far they are. */
export function exportRoutes(files: Files, settings: ExportSettings): readonly RawRoute[] {
  return [exportListRoute(settings), exportFileRoute(files), liveExportsRoute];
}

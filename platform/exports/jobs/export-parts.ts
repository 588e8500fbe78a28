import type { Files } from '#platform/files';
import type { Store } from '#platform/store';
import type { ExportSettings } from '../settings.ts';

/** What the jobs of the exports wing work with. */
export interface ExportParts {
  readonly store: Store;
  readonly files: Files;
  readonly settings: ExportSettings;
  /** Asia/Shanghai day; today when not given. */
  readonly day?: () => string;
}

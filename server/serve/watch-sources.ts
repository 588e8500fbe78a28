import { existsSync, watch } from 'node:fs';
import path from 'node:path';

/** Calls `changed` shortly after a source of the server changed; answers how to end that. */
export function watchSources(root: string, changed: () => void): () => void {
  const folders = ['standards', 'platform', 'data-center', 'apps', 'server']
    .map((folder) => path.join(root, folder))
    .filter((folder) => existsSync(folder));
  let pending: NodeJS.Timeout | undefined;
  const watchers = folders.map((folder) =>
    watch(folder, { recursive: true }, (_event, file) => {
      if (!file || !/(?<!\.(test|story))\.(ts|mjs|json|sql)$/.test(file)) return;
      // Editors write a file in several steps, and a branch change touches many.
      clearTimeout(pending);
      pending = setTimeout(changed, 200);
    }),
  );
  return () => {
    clearTimeout(pending);
    for (const watcher of watchers) watcher.close();
  };
}

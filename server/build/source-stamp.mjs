import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where sources lie, and the files beside them that decide what a build contains. */
const parts = {
  server: {
    folders: ['standards', 'platform', 'data-center', 'apps', 'server'],
    files: ['package.json', 'package-lock.json'],
  },
  web: {
    folders: ['standards', 'platform', 'data-center', 'apps', 'web', 'server/build'],
    files: ['package.json', 'package-lock.json'],
  },
};

/** A digest of everything that goes into the build of `server` or `web`; equal digests mean that nothing needs to be built. */
export function sourceStamp(root, part) {
  const { folders, files } = parts[part];
  const digest = createHash('sha256');
  for (const file of [...files, ...folders.flatMap((folder) => sourcesIn(root, folder))].sort()) {
    const content = readFileSync(path.join(root, file));
    digest.update(`${file}\0${content.length}\0`).update(content);
  }
  return digest.digest('hex');
}

/** The digest that a build was made from, or undefined when there is no whole build. */
export function builtStamp(root, part) {
  try {
    return readFileSync(path.join(root, 'dist', part, stampName), 'utf8');
  } catch {
    return undefined;
  }
}

/** A build's note of its digest, written last. */
export const stampName = '.stamp';

function sourcesIn(root, folder) {
  const found = [];
  for (const entry of listFolder(path.join(root, folder))) {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) found.push(...sourcesIn(root, file));
    else if (!/\.(test|story|test-d)\.|\.md$/.test(entry.name)) found.push(file);
  }
  return found;
}

function listFolder(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

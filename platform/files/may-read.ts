import { GoaError, type Reader } from '#platform/store';
import type { Registry } from '#standards/language';
import type { FileRow } from './file-row.ts';
import { file } from './resources/file.resource.ts';

/**
 * May the actor see the file? What is attached is seen through its row and not otherwise; what is not, by who uploaded it. A workbook stays with its
 * uploader: whoever sees how its intake went sees nothing of the cells that are masked or hidden from them. Service actors see what their permissions say.
 */
export async function mayRead(reader: Reader, registry: Registry, found: FileRow): Promise<boolean> {
  if (!found.ofRow || reader.actor.kind === 'service') return sees(() => reader.get(file, found.id));
  if (found.use === 'workbook' && found.person !== reader.actor.person) return false;
  const resource = [...registry.resources.values()].find(({ id }) => id === found.ofResource);
  return resource !== undefined && sees(() => reader.get(resource, found.ofRow ?? ''));
}

async function sees(look: () => Promise<unknown>): Promise<boolean> {
  try {
    await look();
    return true;
  } catch (error) {
    if (error instanceof GoaError && (error.status === 403 || error.status === 404)) return false;
    throw error;
  }
}

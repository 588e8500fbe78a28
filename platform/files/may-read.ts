import { GoaError, type Reader, type Store } from '#platform/store';
import type { Resource } from '#standards/language';
import type { FileRow } from './file-row.ts';
import type { Files } from './files.ts';
import { file } from './resources/file.resource.ts';

/**
 * May the actor see the file? What is attached is seen through its row and not otherwise, as far as the judge of such rows shows it; what is not, by who
 * uploaded it. Service actors see what their permissions say.
 */
export async function mayRead({ judges }: Files, reader: Reader, store: Store, found: FileRow): Promise<boolean> {
  const { ofRow, ofResource } = found;
  if (!ofRow || reader.actor.kind === 'service') return sees(() => reader.get(file, found.id));
  const resource = [...store.registry.resources.values()].find(({ id }) => id === ofResource);
  if (!resource || !(await sees(() => reader.get(resource, ofRow)))) return false;
  return (await shownOf({ judges }, reader, store, resource, ofRow))(found);
}

/** Which files of a row, which the actor is known to see, are shown to him. */
export async function shownOf(
  { judges }: Pick<Files, 'judges'>,
  reader: Reader,
  store: Store,
  resource: Resource,
  row: string,
): Promise<(found: FileRow) => boolean> {
  return (await judges[resource.name]?.(reader, store, row)) ?? (() => true);
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

import { GoaError, type Writer } from '#platform/store';
import { fileFault } from '../faults.ts';
import { file } from '../resources/file.resource.ts';

/** What a new file row says. */
export interface NewFile {
  readonly name: string;
  readonly size: number;
  readonly type: string;
  readonly digest: string;
  readonly state: 'checking' | 'kept';
  readonly use: 'attachment' | 'workbook';
}

/** Writes the row of a file whose bytes are kept, in the name and for the unit of who acts (or for a given unit, where the platform acts). Answers its id. */
export async function createFile(tx: Writer, facts: NewFile, unit = tx.actor.unit): Promise<string> {
  if (!unit) throw new GoaError(fileFault('NO_UNIT'));
  const { person, name: by } = tx.actor;
  const written = await tx
    .entrust(['file.create', 'unit.read', 'person.read'])
    .create(file, [{ ...facts, unit, person, by }], { permission: 'file.create', verb: 'upload' });
  return written.rows[0]!.id;
}

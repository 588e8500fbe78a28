import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { enqueueJobs, type Writer } from '#platform/store';
import type { Resource } from '#standards/language';
import { cleanName } from './content/clean-name.ts';
import type { Files } from './files.ts';
import { file } from './resources/file.resource.ts';
import { SCAN_JOB } from './scan/scan-job.ts';
import { createFile } from './upload/create-file.ts';

/** Bytes that the platform made itself, or that a device handed over. */
export interface MadeFile {
  readonly name: string;
  readonly type: string;
  /** The bytes, or the path of a file on this machine that is taken over. */
  readonly content: Buffer | string;
  /** Row that the file belongs to from the first. */
  readonly of: { readonly resource: Resource; readonly row: string; readonly purpose?: string };
  /** Unit that the file belongs to; the actor's own when not given. */
  readonly unit?: string;
  /** Came from outside: where a scanner stands it judges them first, as it does uploads. */
  readonly foreign?: boolean;
}

/** What a made file is known by. */
export interface KeptFile {
  readonly id: string;
  /** SM3, hexadecimal. */
  readonly digest: string;
  readonly size: number;
}

/** Keeps a file that the platform made (a printed form, an official document) and gives it to its row, in the transaction of what it was made for. */
export async function keepFile(files: Files, tx: Writer, made: MadeFile): Promise<KeptFile> {
  const { name, type, of, unit = tx.actor.unit } = made;
  const local = typeof made.content === 'string' ? made.content : await written(files, made.content);
  const [digest, { size }] = [await digestOfFile(local), await stat(local)];
  await files.blobs.keep(digest, { path: local, size });
  const scanned = made.foreign && files.scanner;
  const facts = {
    name: cleanName(name),
    type,
    digest,
    size,
    state: scanned ? 'checking' : 'kept',
    use: 'attachment',
  } as const;
  const id = await createFile(tx, facts, unit);
  const set = { ofResource: of.resource.id, ofRow: of.row, purpose: of.purpose ?? null };
  const as = { permission: 'file.update', verb: 'attach' };
  await tx.entrust(['file.read', 'file.update']).update(file, [{ id, rev: 1, set }], as);
  if (scanned) await enqueueJobs(tx.system, [{ handler: SCAN_JOB, key: id, payload: { file: id } }]);
  return { id, digest, size };
}

/** A place beside the uploads for a file that is being made; it goes to the finished ones by a mere renaming. */
export async function placeForMade(files: Files): Promise<string> {
  const place = files.incoming.pathOf(randomUUID());
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
  return place;
}

async function written(files: Files, bytes: Buffer): Promise<string> {
  const place = await placeForMade(files);
  await writeFile(place, bytes, { mode: 0o600 });
  return place;
}

async function digestOfFile(place: string): Promise<string> {
  const hash = createHash('sm3');
  await pipeline(createReadStream(place), hash);
  return hash.digest('hex');
}

import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { RawRoute } from '#platform/http';
import { type Actor, GoaError, type Store } from '#platform/store';
import { byteRange } from '../content/byte-range.ts';
import { disposition } from '../content/disposition.ts';
import { PDF_POLICY } from '../content/pdf-headers.ts';
import { isShown } from '../content/shown-inline.ts';
import { fileFault } from '../faults.ts';
import { type FileRow, findFile } from '../file-row.ts';
import type { Files } from '../files.ts';
import { mayRead } from '../may-read.ts';

/** How the bytes of a file leave: to whoever may see its row, never as something that a browser would run, and never without a note of it. */
export function downloadRoute(files: Files): RawRoute {
  return {
    method: 'GET',
    path: '/api/file/{id}/content',
    id: 'getFileContent',
    tag: 'files',
    title: '下载文件',
    description: '图片和PDF可加 `show=1` 在页面中显示，其他一律另存；支持 `Range`（单段）。每次下载都留痕。',
    query: { show: '为 1 时在页面中显示（仅图片和PDF）' },
    permission: 'signedIn',
    input: 'none',
    answer: 'stream',
    async handle({ store, actor, params, query, headers }) {
      const found = await readable(files, store, actor, params.id ?? '');
      const range = byteRange(headers.range, found.size);
      if (range === 'unsatisfiable')
        return { status: 416, headers: { 'content-range': `bytes */${found.size}` }, stream: '' };
      const stream = await files.blobs.read(found.digest, range);
      if (!range || range.from === 0 || !(await isNoted(store, actor, found))) await note(store, actor, found);
      const length = range ? range.to - range.from + 1 : found.size;
      const part = range && { 'content-range': `bytes ${range.from}-${range.to}/${found.size}` };
      return {
        status: range ? 206 : 200,
        headers: { ...headersOf(found, query.show === '1'), 'content-length': String(length), ...part },
        stream,
      };
    },
  };
}

async function readable(files: Files, store: Store, actor: Actor, id: string): Promise<FileRow> {
  const found = await findFile(store.system, id);
  if (!found || !(await mayRead(files, store.as(actor), store, found))) throw new GoaError(fileFault('FILE_UNKNOWN'));
  if (found.state === 'checking') throw new GoaError(fileFault('FILE_CHECKING'));
  if (found.state === 'quarantined') throw new GoaError(fileFault('FILE_QUARANTINED'));
  return found;
}

/** Even what is shown runs nothing and loads nothing. */
function headersOf({ type, name }: FileRow, asked: boolean): Readonly<Record<string, string>> {
  const shown = asked && isShown(type);
  const pdf = shown && type === 'application/pdf';
  return {
    'content-type': shown || !type.startsWith('text/') ? type : 'application/octet-stream',
    'content-disposition': disposition(shown ? 'inline' : 'attachment', name),
    'content-security-policy': pdf ? PDF_POLICY : "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'accept-ranges': 'bytes',
  };
}

/** The later parts of a download that was noted are no downloads of their own; a part that nobody noted is one, wherever it begins. */
async function isNoted(store: Store, actor: Actor, { id }: FileRow): Promise<boolean> {
  const { rows } = await sql`
    select from access_log where resource = 'file' and row_id = ${id}::uuid and action = 'download'
      and account = ${actor.account}::uuid and at > now() - interval '1 hour' limit 1`.execute(store.system);
  return rows.length > 0;
}

async function note(store: Store, actor: Actor, found: FileRow): Promise<void> {
  const detail = JSON.stringify({
    name: found.name,
    digest: found.digest,
    ofResource: found.ofResource,
    ofRow: found.ofRow,
  });
  await sql`insert into access_log (id, at, actor, account, person, assignment, unit, action, resource, row_id, detail)
    values (${uuid()}, now(), ${actor.name}, ${actor.account}::uuid, ${actor.person}::uuid, ${actor.assignment}::uuid,
      ${actor.unit}::uuid, 'download', 'file', ${found.id}::uuid, ${detail}::jsonb)`.execute(store.system);
}

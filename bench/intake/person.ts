import { readFile } from 'node:fs/promises';
import { exchange } from '../ground/start-api.ts';

/** Somebody at the API who takes workbooks in. */
export interface Intaker {
  /** Uploads a file and begins its intake; answers the batch. */
  begin(path: string, name: string): Promise<string>;
  /** Confirms what is proposed. */
  confirm(batch: string): Promise<void>;
  verb(batch: string, verb: string, input?: object): Promise<void>;
  stage(batch: string): Promise<string>;
}

const PIECE = 8 * 1024 * 1024;

/** By the headers of a signed-in session. */
export function intaker(origin: string, headers: Readonly<Record<string, string>>): Intaker {
  // Minutes may pass between two calls: a kept connection would be closed by then.
  const alone = { ...headers, connection: 'close' };
  const post = async (path: string, body: object): Promise<Record<string, unknown>> => {
    const answer = await exchange(`${origin}${path}`, alone, body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return JSON.parse(answer.text) as Record<string, unknown>;
  };
  const ask = async (name: string, input: object): Promise<Record<string, unknown>> => {
    const path = `/api/queries/intake/${name}?input=${encodeURIComponent(JSON.stringify(input))}`;
    return JSON.parse((await exchange(`${origin}${path}`, alone)).text) as Record<string, unknown>;
  };
  const upload = async (path: string, name: string): Promise<string> => {
    const bytes = await readFile(path);
    const begun = await post('/api/commands/files/beginUpload', { name, size: bytes.length, use: 'workbook' });
    let file: string | undefined;
    for (let at = 0; at < bytes.length; at += PIECE) {
      const answer = await fetch(`${origin}/api/uploads/${String(begun.upload)}`, {
        method: 'PUT',
        headers: { ...headers, 'upload-offset': String(at), 'content-type': 'application/octet-stream' },
        body: bytes.subarray(at, at + PIECE),
      });
      const body = (await answer.json()) as { file?: { id: string } };
      if (!answer.ok) throw new Error(`upload: ${answer.status} ${JSON.stringify(body)}`);
      file = body.file?.id;
    }
    return file!;
  };
  return {
    async begin(path, name) {
      const file = await upload(path, name);
      return String((await post('/api/commands/intake/begin', { file, name, resource: 'assetCard' })).batch);
    },
    async confirm(batch) {
      const { sheets } = (await ask('sheets', { batch })) as {
        sheets: { sheet: string; columns: { index: number; field: string | null }[] }[];
      };
      const columns = sheets.flatMap(({ sheet, columns: all }) =>
        all.flatMap(({ index, field }) => (field === null ? [] : [{ sheet, column: index, field }])),
      );
      await post(`/api/intakeBatch/${batch}/confirm`, { columns });
    },
    verb: async (batch, verb, input = {}) => void (await post(`/api/intakeBatch/${batch}/${verb}`, input)),
    stage: async (batch) => String((await ask('progress', { batch })).stage),
  };
}

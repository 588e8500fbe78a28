import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Answer, type ApiTown, type Client, openApiTown } from '../../http/testing/api-town.ts';
import { filesApp } from '../app.ts';
import { type Files, openFiles } from '../files.ts';
import { filesHandlers } from '../handlers.ts';
import { fileRoutes } from '../routes/file-routes.ts';
import type { Variables } from '../storage/settings.ts';
import { filesSystem } from '../system.ts';

/** The town with the files wing behind a real server, and a folder for its files. */
export interface FileTown extends ApiTown {
  readonly files: Files;
  readonly folder: string;
  /** Uploads bytes in one piece and answers the last answer. */
  upload(client: Client, name: string, bytes: Uint8Array, use?: 'attachment' | 'workbook'): Promise<Answer>;
  /** Announces an upload and answers its id. */
  begin(client: Client, name: string, size: number, use?: 'attachment' | 'workbook'): Promise<string>;
  /** Sends one piece. */
  put(client: Client, upload: string, offset: number, bytes: Uint8Array): Promise<Answer>;
}

/** Opens it; `env` sets limits, the scanner or another storage. */
export async function openFileTown(env: Variables = {}): Promise<FileTown> {
  const folder = mkdtempSync(path.join(tmpdir(), 'goa-files-'));
  const files = openFiles(folder, env);
  const api = await openApiTown({
    extras: {
      name: 'files',
      apps: [filesApp],
      system: filesSystem,
      handlers: filesHandlers(files),
      routes: fileRoutes(files),
    },
  });
  const put: FileTown['put'] = (client, upload, offset, bytes) =>
    client.send('PUT', `/api/uploads/${upload}`, bytes, { 'upload-offset': String(offset) });
  const begin: FileTown['begin'] = async (client, name, size, use = 'attachment') => {
    const { status, body } = await client.send('POST', '/api/commands/files/beginUpload', { name, size, use });
    if (status !== 200) throw new Error(`upload of ${name} refused: ${String(body.code)}`);
    return String(body.upload);
  };
  return {
    ...api,
    files,
    folder,
    put,
    begin,
    upload: async (client, name, bytes, use) => put(client, await begin(client, name, bytes.length, use), 0, bytes),
    close: async () => {
      await api.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

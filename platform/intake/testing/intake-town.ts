import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assetsApp } from '../../../apps/assets/app.ts';
import { assetCastRoles } from '../../../apps/assets/seed.ts';
import { exportListRoute } from '../../exports/routes/export-list-route.ts';
import { filesApp } from '../../files/app.ts';
import { type Files, openFiles } from '../../files/files.ts';
import { filesHandlers } from '../../files/handlers.ts';
import { fileRoutes } from '../../files/routes/file-routes.ts';
import { filesSystem } from '../../files/system.ts';
import { type ApiTown, type Client, openApiTown } from '../../http/testing/api-town.ts';
import { TOWN_DAY } from '../../identity/testing/town.ts';
import { type Database, openDatabase } from '../../store/index.ts';
import { intakeApp } from '../app.ts';
import { intakeHandlers } from '../handlers.ts';
import { intakeJobs } from '../jobs/intake-jobs.ts';
import type { LineView } from '../line-view.ts';
import type { Progress } from '../queries/progress.contract.ts';
import { intakeRoutes } from '../routes/intake-routes.ts';
import { intakeSystem } from '../system.ts';
import { workbookJudge } from '../workbook-judge.ts';

/** The town with files, intake and asset ledger behind a real server; jobs run when they are asked to. */
export interface IntakeTown extends ApiTown {
  readonly files: Files;
  readonly folder: string;
  readonly database: Database;
  readonly jobs: ReturnType<typeof intakeJobs>;
  /** Uploads a file and begins its intake; answers the batch. */
  begin(client: Client, resource: string, name: string, bytes: Uint8Array, more?: object): Promise<string>;
  /** Runs one job of a batch to its end. */
  job(name: string, batch: string, attempt?: number): Promise<void>;
  /** Uploads, reads, confirms what is proposed and checks. */
  check(
    client: Client,
    resource: string,
    name: string,
    bytes: Uint8Array,
    more?: object,
    confirmed?: object,
  ): Promise<string>;
  verb(client: Client, batch: string, verb: string, input?: object): ReturnType<Client['send']>;
  progress(client: Client, batch: string): Promise<Progress>;
  lines(client: Client, batch: string, input?: object): Promise<readonly LineView[]>;
  query(client: Client, name: string, input: object): ReturnType<Client['get']>;
}

/** Opens it, on the day of the town. */
export async function openIntakeTown(): Promise<IntakeTown> {
  const folder = mkdtempSync(path.join(tmpdir(), 'goa-intake-'));
  const files = openFiles(folder, {}, { intakeBatch: workbookJudge });
  const api = await openApiTown({
    extras: {
      name: 'intake',
      apps: [filesApp, intakeApp, assetsApp],
      system: [...filesSystem, ...intakeSystem],
      handlers: [...filesHandlers(files), ...intakeHandlers(files)],
      routes: [...fileRoutes(files), ...intakeRoutes(files), exportListRoute({ atOnce: 20_000, keptDays: 7 })],
      appRoles: { ...assetCastRoles, businessOfficer: ['assetOfficer', 'intakeOverseer'] },
    },
  });
  const database = openDatabase({ url: api.town.url, max: 4 });
  const jobs = intakeJobs({ store: api.town.store, database, files, day: () => TOWN_DAY });
  const query: IntakeTown['query'] = (client, name, input) =>
    client.get(`/api/queries/intake/${name}?input=${encodeURIComponent(JSON.stringify(input))}`);
  const verb: IntakeTown['verb'] = (client, batch, name, input = {}) =>
    client.send('POST', `/api/intakeBatch/${batch}/${name}`, input);
  const job: IntakeTown['job'] = (name, batch, attempt = 1) =>
    jobs[`intake.${name}`]!(
      { id: 1, handler: `intake.${name}`, key: batch, event: null, payload: { batch }, at: '', attempt },
      new AbortController().signal,
    );
  const begin: IntakeTown['begin'] = async (client, resource, name, bytes, more = {}) => {
    const file = await upload(client, name, bytes);
    const { status, body } = await client.send('POST', '/api/commands/intake/begin', { file, name, resource, ...more });
    if (status !== 200) throw new Error(`intake of ${name} refused: ${JSON.stringify(body)}`);
    return String(body.batch);
  };
  return {
    ...api,
    files,
    folder,
    database,
    jobs,
    begin,
    job,
    verb,
    query,
    async check(client, resource, name, bytes, more, confirmed) {
      const batch = await begin(client, resource, name, bytes, more);
      await job('read', batch);
      const { body } = await query(client, 'sheets', { batch });
      const { status, body: answer } = await verb(client, batch, 'confirm', { columns: proposed(body), ...confirmed });
      if (status !== 200) throw new Error(`confirm refused: ${JSON.stringify(answer)}`);
      await job('check', batch);
      return batch;
    },
    progress: async (client, batch) => (await query(client, 'progress', { batch })).body as unknown as Progress,
    lines: async (client, batch, input = {}) =>
      ((await query(client, 'lines', { batch, ...input })).body as unknown as { lines: LineView[] }).lines,
    close: async () => {
      await database.close();
      await api.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Uploads bytes as a workbook and answers the file's id. */
async function upload(client: Client, name: string, bytes: Uint8Array): Promise<string> {
  const begun = await client.send('POST', '/api/commands/files/beginUpload', {
    name,
    size: bytes.length,
    use: 'workbook',
  });
  if (begun.status !== 200) throw new Error(`upload of ${name} refused: ${JSON.stringify(begun.body)}`);
  const done = await client.send('PUT', `/api/uploads/${String(begun.body.upload)}`, bytes, { 'upload-offset': '0' });
  const file = done.body.file as { id: string } | undefined;
  if (!file) throw new Error(`upload of ${name} refused: ${JSON.stringify(done.body)}`);
  return file.id;
}

/** The columns that the platform proposes, as a person would confirm them. */
export function proposed(body: Readonly<Record<string, unknown>>): { sheet: string; column: number; field: string }[] {
  const sheets = body.sheets as { sheet: string; columns: { index: number; field: string | null }[] }[];
  return sheets.flatMap(({ sheet, columns }) =>
    columns.flatMap(({ index, field }) => (field === null ? [] : [{ sheet, column: index, field }])),
  );
}

/** A text table as bytes. */
export const csv = (...lines: readonly (readonly (string | number)[])[]): Buffer =>
  Buffer.from(`\uFEFF${lines.map((line) => line.join(',')).join('\n')}\n`);

/** An id that nothing has. */
export const nowhere = (): string => randomUUID();

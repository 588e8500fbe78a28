import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { filesApp } from '../../files/app.ts';
import { type Files, openFiles } from '../../files/files.ts';
import { filesSystem } from '../../files/system.ts';
import { type Answer, type ApiTown, type Client, openApiTown } from '../../http/testing/api-town.ts';
import { TOWN_DAY } from '../../identity/testing/town.ts';
import { withMessages } from '../../messages/testing/messages-town.ts';
import { exportsApp } from '../app.ts';
import { exportHandlers } from '../handlers.ts';
import { exportJobs } from '../jobs/export-jobs.ts';
import type { ExportParts } from '../jobs/export-parts.ts';
import type { MyExport } from '../queries/mine.contract.ts';
import { exportRoutes } from '../routes/export-routes.ts';
import { exportsSystem } from '../system.ts';

/** Rows of a list that are still sent at once here. */
export const AT_ONCE = 3;

/** The town with vehicles and exports behind a real server; files are written when they are asked to. */
export interface ExportTown extends ApiTown {
  readonly files: Files;
  readonly folder: string;
  readonly parts: ExportParts;
  /** Asks for an export. */
  ask(client: Client, more?: object): Promise<Answer>;
  /** Asks for one that goes into the background; answers its id. */
  begin(client: Client, more?: object): Promise<string>;
  /** Runs its job to the end. */
  write(id: string, attempt?: number): Promise<void>;
  verb(client: Client, id: string, verb: 'cancel' | 'retry'): Promise<Answer>;
  mine(client: Client): Promise<readonly MyExport[]>;
  one(client: Client, id: string): Promise<MyExport | undefined>;
  /** The finished file with the headers it came with. */
  fetchFile(client: Client, id: string): Promise<Response>;
  /** Puts further vehicles of a unit into the ledger, with plates that begin with the letters. */
  moreVehicles(unit: string, letters: string, rows: number): Promise<void>;
}

/** Opens it, on the day of the town. */
export async function openExportTown(): Promise<ExportTown> {
  const folder = mkdtempSync(path.join(tmpdir(), 'goa-exports-'));
  const files = openFiles(folder, {});
  const settings = { atOnce: AT_ONCE, keptDays: 7 };
  const api = await openApiTown({
    extras: {
      name: 'exports',
      apps: [filesApp, exportsApp, ...withMessages.apps],
      system: [...filesSystem, ...(withMessages.system ?? []), ...exportsSystem],
      handlers: [...exportHandlers(settings), ...(withMessages.handlers ?? [])],
      routes: exportRoutes(files, settings),
    },
  });
  const parts: ExportParts = { store: api.town.store, files, settings, day: () => TOWN_DAY };
  const ask: ExportTown['ask'] = (client, more = {}) =>
    client.send('POST', '/api/commands/exports/begin', { resource: 'vehicle', format: 'csv', ...more });
  const mine: ExportTown['mine'] = async (client) =>
    (await client.get('/api/queries/exports/mine?input={}')).body as unknown as readonly MyExport[];
  return {
    ...api,
    files,
    folder,
    parts,
    ask,
    mine,
    async begin(client, more) {
      const { status, body } = await ask(client, more);
      if (status !== 200 || !body.job) throw new Error(`export refused: ${JSON.stringify(body)}`);
      return String(body.job);
    },
    write: (id, attempt = 1) =>
      exportJobs(parts)['exports.write']!(
        { id: 1, handler: 'exports.write', key: id, event: null, payload: { export: id }, at: '', attempt },
        new AbortController().signal,
      ),
    verb: (client, id, verb) => client.send('POST', `/api/exportJob/${id}/${verb}`, {}),
    one: async (client, id) => (await mine(client)).find((entry) => entry.id === id),
    fetchFile: (client, id) => fetch(`${api.origin}/api/exports/${id}/file`, { headers: { cookie: client.cookie } }),
    moreVehicles: (unit, letters, rows) => copyVehicle(api, unit, letters, rows),
    close: async () => {
      await api.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Copies the row of the unit's vehicle under other ids and plates. */
async function copyVehicle({ town }: ApiTown, unit: string, letters: string, rows: number): Promise<void> {
  const { system } = town.store;
  const columns = await sql<{ name: string }>`
    select quote_ident(column_name) as name from information_schema.columns
    where table_name = 'veh' and is_generated = 'NEVER'`.execute(system);
  const values = columns.rows.map(({ name }) => {
    if (name === 'id') return sql`gen_random_uuid()`;
    if (name === 'plate') return sql`${letters} || lpad(n::text, 6, '0')`;
    if (name === 'vin') return sql`null`;
    return sql.raw(`v.${name}`);
  });
  await sql`insert into veh (${sql.raw(columns.rows.map(({ name }) => name).join(', '))})
    select ${sql.join(values)} from veh v, generate_series(1, ${rows}) n
    where v.id = ${town.id(`vehicle ${unit}`)}`.execute(system);
}

/** An id that nothing has. */
export const nowhere = (): string => randomUUID();

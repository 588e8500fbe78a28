import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { handlersOf } from '#platform/commands';
import { documentsHandlers, documentsSystem, openDocuments } from '#platform/documents';
import { filesHandlers, filesSystem, openFiles } from '#platform/files';
import { documentDesk, processHandlers, processSystem } from '#platform/process';
import { defineApp } from '#standards/language';
import { documentsApp } from '../../../../platform/documents/app.ts';
import { filesApp } from '../../../../platform/files/app.ts';
import { openSampleTown, type Town } from '../../../../platform/identity/testing/town.ts';
import { processApp } from '../../../../platform/process/app.ts';
import { draftResult } from '../../../../platform/process/results/draft-result.ts';
import { vehicleHandlers } from '../../server.ts';
import { vehicleCheckItem } from '../vehicle-check.item.ts';

/** The item by itself: the town's own vehicle app has none. */
const mattersApp = defineApp({
  id: 'vehicleMatters',
  title: '用车核查样例',
  order: 900,
  icon: 'x',
  resources: [],
  items: [vehicleCheckItem],
});

/** A town in which alarms and findings become cases. */
export interface CheckTown extends Town {
  /** Open tasks of a case as `node: login, login`. */
  open(id: string): Promise<readonly string[]>;
  /** Number of the first open task of a case. */
  task(id: string): Promise<number>;
  /** Does a verb of a case as a person, on its open task. */
  on(login: string, id: string, verb: string, input?: Readonly<Record<string, unknown>>): Promise<{ status: string }>;
  /** Fills fields of the form as whoever may take the task. */
  fill(login: string, id: string, form: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** Drafts the letter of a decided case as the worker does; null where it leads to none. */
  draft(id: string): Promise<string | null>;
}

/** Opens it. */
export async function openCheckTown(name: string): Promise<CheckTown> {
  const apps = [filesApp, documentsApp, processApp, mattersApp];
  const files = openFiles(mkdtempSync(path.join(tmpdir(), 'goa-checks-')));
  const items = apps.flatMap((app) => app.items ?? []);
  const documents = openDocuments(files, {});
  const town = await openSampleTown({
    name: `checks ${name}`,
    apps,
    system: [...filesSystem, ...documentsSystem, ...processSystem],
    handlers: [
      ...filesHandlers(files),
      ...documentsHandlers(documents, documentDesk(items)),
      ...processHandlers(files, items),
      ...vehicleHandlers,
    ],
    appRoles: {
      systemAdmin: ['processAdmin'],
      unitClerk: ['requester'],
      businessOfficer: ['requester', 'documentKeeper'],
    },
  });
  const task = async (id: string) => {
    const { rows } = await sql<{ task: number }>`
      select task from case_task where case_id = ${id} and done_at is null and waits is null limit 1`.execute(
      town.store.system,
    );
    return rows[0]?.task ?? 0;
  };
  const on: CheckTown['on'] = async (login, id, verb, input = {}) => {
    const body = { task: await task(id), ...input };
    return (await town.act(await town.actor(login), `caseFile.${verb}`, body, id)) as { status: string };
  };
  return {
    ...town,
    on,
    task,
    open: async (id) => {
      const { rows } = await sql<{ open: string }>`
        select t.node || ': ' || string_agg(a.login, ', ' order by a.login) as open from case_task t
        left join account a on a.person = t.who or a.person = any(t.pool)
        where t.case_id = ${id} and t.done_at is null group by t.node, t.task order by t.task`.execute(
        town.store.system,
      );
      return rows.map(({ open }) => open);
    },
    draft: (id) => draftResult(documents, { store: town.store, handlers: () => handlersOf(vehicleHandlers) }, id),
    fill: async (login, id, form) =>
      town.act(await town.actor(login), 'process.amendVehicleCheck', { case: id, ...form }),
  };
}

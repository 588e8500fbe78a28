import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { handlersOf, runContract } from '#platform/commands';
import { fileRoutes, filesHandlers, filesSystem, openFiles } from '#platform/files';
import type { Actor } from '#platform/store';
import { filesApp } from '../../files/app.ts';
import { openSampleTown, type Town } from '../../identity/testing/town.ts';
import type { TownExtras } from '../../identity/testing/town-store.ts';
import { processApp } from '../app.ts';
import { caseFileJudge } from '../detail/case-view.ts';
import { processHandlers } from '../handlers.ts';
import { processSystem } from '../system.ts';
import { hallHandlers, hallsApp } from './hall-app.ts';

/** What the tests of approvals put beside the town: the process wing, files, and an app with an item that has everything. */
export function processExtras(): TownExtras {
  const apps = [filesApp, processApp, hallsApp];
  const files = openFiles(mkdtempSync(path.join(tmpdir(), 'goa-process-')), {}, { caseFile: caseFileJudge });
  const items = apps.flatMap((app) => app.items ?? []);
  return {
    name: 'process',
    apps,
    system: [...filesSystem, ...processSystem],
    handlers: [...filesHandlers(files), ...processHandlers(files, items), ...hallHandlers],
    routes: fileRoutes(files),
    appRoles: {
      unitClerk: ['requester', 'hallUser'],
      unitAdmin: ['requester', 'requestDesk'],
      businessOfficer: ['hallUser', 'todoPusher'],
      systemAdmin: ['processAdmin'],
      organisationOfficer: ['processAdmin'],
      auditor: ['processSupervisor', 'processReviewer'],
    },
  };
}

/** The town with approvals, without HTTP: people act through contracts. */
export interface ProcessTown extends Town {
  /** A person by login, acting under the first post unless another is named. */
  as(login: string, post?: number): Promise<Actor>;
  /** Begins 借用会议室 by the clerk; each with a hall of its own unless one is named. */
  borrow(more?: Readonly<Record<string, unknown>>, login?: string): Promise<string>;
  /** Does a verb on a case as a person, on the first task that is theirs to act on unless one is named. */
  on(login: string, id: string, verb: string, input?: Readonly<Record<string, unknown>>): Promise<{ status: string }>;
  /** Does a verb on a case under the id of a command: a repetition is the same action. */
  again(
    login: string,
    id: string,
    verb: string,
    input: Readonly<Record<string, unknown>>,
    command: string,
  ): Promise<unknown>;
  /** Open tasks of a case as `node:login` (`node:?` without holder), those that wait in brackets. */
  open(id: string): Promise<string[]>;
  /** Number of a person's open task at a case, or of the first open one. */
  taskOf(id: string, login?: string): Promise<number>;
  /** So many more people with accounts at the county's bureau; answers their ids. */
  hire(count: number): Promise<readonly string[]>;
  /** The row that lists show. */
  file(id: string): Promise<Readonly<Record<string, unknown>>>;
}

/** Opens it. */
export async function openProcessTown(): Promise<ProcessTown> {
  const extras = processExtras();
  const town = await openSampleTown(extras);
  const handlers = handlersOf(extras.handlers ?? []);
  const { store } = town;
  const as: ProcessTown['as'] = (login, post) => town.actor(login, post);
  const taskOf: ProcessTown['taskOf'] = async (id, login) => {
    const person = login ? town.id(`person ${login}`) : null;
    const { rows } = await sql<{ task: number }>`
      select task from case_task where case_id = ${id} and done_at is null
      order by coalesce(who = ${person} or ${person} = any(pool), false) desc, waits is not null, task limit 1`.execute(
      store.system,
    );
    return rows[0]?.task ?? 0;
  };
  return {
    ...town,
    as,
    taskOf,
    borrow: async (more = {}, login = 'clerk') => {
      const input = { hall: `会议室${randomUUID().slice(0, 8)}`, seats: 40, secretNote: '内部', ...more };
      const answer = await town.act(await as(login), 'process.startBorrowHall', input);
      return (answer as { id: string }).id;
    },
    on: async (login, id, verb, input = {}) => {
      const needsTask = ![
        'resubmit',
        'cancel',
        'withdraw',
        'suspend',
        'resume',
        'terminate',
        'jump',
        'reassign',
        'copy',
        'urge',
        'consult',
        'stopClock',
        'resumeClock',
        'extend',
        'deliver',
      ].includes(verb);
      const body = needsTask ? { task: await taskOf(id, login), ...input } : input;
      return (await town.act(await as(login), `caseFile.${verb}`, body, id)) as { status: string };
    },
    again: async (login, id, verb, input, command) => {
      const name = `caseFile.${verb}`;
      const contract = store.registry.contracts.get(name);
      if (!contract) throw new Error(`no contract ${name}`);
      const actor = await as(login);
      return runContract({
        store,
        handlers,
        actor,
        contract,
        input,
        row: id,
        command: { id: command, name, body: input },
      });
    },
    open: async (id) => {
      const { rows } = await sql<{ node: string; login: string | null; waits: string | null }>`
        select t.node, a.login, t.waits from case_task t left join account a on a.person = t.who
        where t.case_id = ${id} and t.done_at is null order by t.node, a.login`.execute(store.system);
      return rows.map(({ node, login, waits }) => (waits ? `(${node}:${login ?? '?'})` : `${node}:${login ?? '?'}`));
    },
    hire: (count) => hire(town, count),
    file: async (id) => {
      const { rows } = await sql<Record<string, unknown>>`select * from case_file where id = ${id}`.execute(
        store.system,
      );
      return rows[0] ?? {};
    },
  };
}

/** Copies of the county officer under new names: rows as the identity wing would have written them. */
async function hire(town: Town, count: number): Promise<readonly string[]> {
  const officer = town.id('person county');
  const { rows } = await sql<{ id: string }>`
    with fresh as (select gen_random_uuid() as id, n from generate_series(1, ${count}) n),
    people as (
      insert into person select (jsonb_populate_record(p, jsonb_build_object('id', f.id, 'name', '新进' || f.n, 'staff_no',
        'N-' || left(f.id::text, 8), 'id_number', null, 'id_number_bx', null, 'person_id', f.id))).*
      from person p, fresh f where p.id = ${officer} returning id
    ), posts as (
      insert into assignment select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'person', f.id,
        'person_id', f.id))).* from assignment a, fresh f where a.person = ${officer}
    ), accounts as (
      insert into account select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'person', f.id,
        'person_id', f.id, 'login', 'n-' || left(f.id::text, 8)))).* from account c, fresh f where c.person = ${officer}
    )
    select id from people`.execute(town.store.system);
  return rows.map(({ id }) => id);
}

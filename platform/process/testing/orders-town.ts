import { sql } from 'kysely';
import { messagesSystem } from '#platform/messages';
import type { AppRoles } from '../../identity/seed/seed-demo-accounts.ts';
import { openSampleTown, type Town } from '../../identity/testing/town.ts';
import { processExtras } from './process-town.ts';

/** The town with approvals in which county and city officers supervise, and clerks and unit administrators handle orders. */
export interface OrdersTown extends Town {
  /** Registers an order of the county's officer to the finance office; answers its id. */
  register(more?: Readonly<Record<string, unknown>>, login?: string): Promise<string>;
  /** Does a verb on an order as a person. */
  on(login: string, id: string, verb: string, input?: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** The row as it stands. */
  row(id: string): Promise<Readonly<Record<string, unknown>>>;
  /** Open to-dos of an order as `login: words`. */
  todos(id: string): Promise<readonly string[]>;
  /** What people were told of an order, as `login: words`. */
  told(id: string): Promise<readonly string[]>;
}

/** Opens it. */
export async function openOrdersTown(): Promise<OrdersTown> {
  const base = processExtras();
  const system = [...(base.system ?? []), ...messagesSystem];
  const town = await openSampleTown({ ...base, name: 'orders', system, appRoles: withOrders(base.appRoles ?? {}) });
  const { system: raw } = town.store;
  return {
    ...town,
    register: async (more = {}, login = 'county') => {
      const matter = {
        title: '公务用车定位终端安装进度滞后',
        grade: 'yellow',
        unit: town.id('finance'),
        demand: '请说明原因并完成安装。',
        signDays: 1,
        days: 5,
      };
      const answer = await town.act(await town.actor(login), 'process.registerOrder', { ...matter, ...more });
      return (answer as { id: string }).id;
    },
    on: async (login, id, verb, input = {}) => town.act(await town.actor(login), `supervisionOrder.${verb}`, input, id),
    row: async (id) => {
      const { rows } = await sql<Record<string, unknown>>`
        select *, due_on::text as due, sign_by::text as sign from supervision_order where id = ${id}`.execute(raw);
      return rows[0] ?? {};
    },
    todos: async (id) => {
      const { rows } = await sql<{ login: string; detail: string }>`
        select a.login, t.detail from todo t join account a on a.person = t.person
        where t.link = ${`/r/supervisionOrder/${id}`} and t.closed_at is null order by a.login, t.detail`.execute(raw);
      return rows.map(({ login, detail }) => `${login}: ${detail}`);
    },
    told: async (id) => {
      const { rows } = await sql<{ login: string; title: string }>`
        select a.login, m.title from message m join account a on a.person = m.person
        where m.link = ${`/r/supervisionOrder/${id}`} order by m.at, m.id`.execute(raw);
      return rows.map(({ login, title }) => `${login}: ${title.split('：')[0]}`);
    },
  };
}

function withOrders(roles: AppRoles): AppRoles {
  return {
    ...roles,
    unitClerk: [...(roles.unitClerk ?? []), 'orderHandler'],
    unitAdmin: [...(roles.unitAdmin ?? []), 'orderHandler'],
    businessOfficer: [...(roles.businessOfficer ?? []), 'processSupervisor'],
  };
}

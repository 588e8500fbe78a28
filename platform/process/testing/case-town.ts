import { sql } from 'kysely';
import type { Store } from '#platform/store';
import { type Answer, type ApiTown, type Client, commandId, openApiTown } from '../../http/testing/api-town.ts';
import type { TownExtras } from '../../identity/testing/town-store.ts';

/** The town behind HTTP with approvals in it, and short words for what tests do there. */
export interface CaseTown extends ApiTown {
  readonly store: Store;
  /** A request of the general item, with countersigning. */
  readonly request: Readonly<Record<string, unknown>>;
  /** Hands a request in; the office administrator countersigns. */
  begin(
    client: Client,
    more?: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly id: string; readonly no: string }>;
  /** The same without a judgement: what came back. */
  tryBegin(client: Client, more?: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** Number of the first open task of a case. */
  task(id: string): Promise<number>;
  /** Does a verb on a case, on its first open task unless another is named. */
  act(client: Client, id: string, verb: string, input?: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** The row that lists show. */
  row(id: string): Promise<Readonly<Record<string, unknown>>>;
}

/** Opens it. */
export async function openCaseTown(extras: TownExtras): Promise<CaseTown> {
  const api = await openApiTown({ extras });
  const { store } = api.town;
  const request = {
    subject: '购置档案柜',
    kind: 'spending',
    amount: '60000.00',
    content: '拟购置档案柜十组。',
    countersign: true,
  };
  const task = async (id: string) => {
    const { rows } = await sql<{ task: number }>`
      select task from case_task where case_id = ${id} and done_at is null and waits is null order by task limit 1`.execute(
      store.system,
    );
    return rows[0]?.task ?? 0;
  };
  const tryBegin: CaseTown['tryBegin'] = (client, more = {}) => {
    const chosen = [{ node: 'countersign', person: api.town.id('person unit-admin') }];
    const body = { ...request, chosen, ...more };
    return client.send('POST', '/api/commands/process/startInternalRequest', body, commandId());
  };
  return {
    ...api,
    store,
    request,
    task,
    tryBegin,
    begin: async (client, more) => {
      const { status, body } = await tryBegin(client, more);
      if (status !== 200) throw new Error(`refused: ${JSON.stringify(body)}`);
      return { id: String(body.id), no: String(body.no) };
    },
    act: async (client, id, verb, input = {}) =>
      client.send('POST', `/api/caseFile/${id}/${verb}`, { task: await task(id), ...input }, commandId()),
    row: async (id) => {
      const { rows } = await sql<Record<string, unknown>>`select * from case_file where id = ${id}`.execute(
        store.system,
      );
      return rows[0] ?? {};
    },
  };
}

import { sql } from 'kysely';
import type { Client } from '../../http/testing/api-town.ts';
import { assetTable } from './asset-table.ts';
import { type IntakeTown, openIntakeTown } from './intake-town.ts';

/** An asset card as the ledger gives it. */
export interface Card {
  readonly id: string;
  readonly rev: number;
  readonly assetNo: string;
  readonly name: string;
  readonly count: number;
  readonly model: string | null;
}

/** The intake town with the clerk of a unit who takes asset tables in. */
export interface AssetTown {
  readonly town: IntakeTown;
  readonly clerk: Client;
  /** Name of the clerk's unit. */
  readonly unitName: string;
  /** Name of a unit of the town. */
  nameOf(unit: string): Promise<string>;
  /** A table of sound cards of the unit, with some cells otherwise. */
  table(...lines: Parameters<typeof assetTable>[1]): Buffer;
  /** Cards whose number begins so, in the order of their numbers. */
  cards(begins: string, client?: Client): Promise<readonly Card[]>;
  /** Commits a batch to its end, unless it is refused. */
  commit(batch: string, input?: object): ReturnType<Client['send']>;
}

/** Opens it; `town.close()` ends it. */
export async function openAssetTown(): Promise<AssetTown> {
  const town = await openIntakeTown();
  const clerk = await town.signIn('clerk');
  const nameOf = async (unit: string) => {
    const { rows } = await sql<{ name: string }>`select name from unit where id = ${town.town.id(unit)}`.execute(
      town.town.store.system,
    );
    return rows[0]!.name;
  };
  const unitName = await nameOf('finance');
  return {
    nameOf,
    town,
    clerk,
    unitName,
    table: (...lines) => assetTable(unitName, lines),
    async cards(begins, client = clerk) {
      const filter = JSON.stringify({ field: 'assetNo', op: 'startsWith', value: begins });
      const { body } = await client.get(`/api/assetCard?limit=200&sort=assetNo&filter=${encodeURIComponent(filter)}`);
      return body.rows as readonly Card[];
    },
    async commit(batch, input = {}) {
      const answer = await town.verb(clerk, batch, 'commit', input);
      if (answer.status === 200) await town.job('commit', batch);
      return answer;
    },
  };
}

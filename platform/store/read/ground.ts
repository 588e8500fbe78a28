import type { Kysely, RawBuilder } from 'kysely';
import type { Registry, ValueContext } from '#standards/language';
import type { Actor } from '../contract/actor.ts';
import { type FaultCode, fault } from '../contract/faults.ts';
import { GoaError } from '../contract/goa-error.ts';
import type { Tables } from '../contract/store.ts';
import type { Sealer } from '../crypto/sealer.ts';
import type { Codes } from '../schema/codes.ts';
import { translateError } from '../sql/translate-error.ts';
import type { MovesWatch } from './moves-watch.ts';

/** What every reading of one actor stands on. */
export interface Ground {
  readonly db: Kysely<Tables>;
  readonly registry: Registry;
  readonly codes: { current(): Promise<Codes> };
  readonly sealer: Sealer;
  readonly actor: Actor;
  readonly moves: MovesWatch;
}

/** The reference data of now, as the kinds of fields ask for it. */
export async function valueContext({ codes, actor }: Ground): Promise<ValueContext & { readonly codes: Codes }> {
  const current = await codes.current();
  return { today: actor.today, codeItem: current.item, codes: current };
}

/**
 * Runs a statement. Faults of the database come out as `GoaError`; a text that PostgreSQL cannot read as the type asked for
 * (made-up cursors and ids of log rows; all else was judged before) as the fault given.
 */
export async function rowsOf<T>(
  ground: Ground,
  statement: RawBuilder<T>,
  unreadable?: FaultCode,
): Promise<readonly T[]> {
  try {
    const { rows } = await statement.execute(ground.db);
    return rows;
  } catch (error) {
    if (unreadable && /^22/.test((error as { code?: string }).code ?? '')) throw new GoaError(fault(unreadable));
    throw translateError(error);
  }
}

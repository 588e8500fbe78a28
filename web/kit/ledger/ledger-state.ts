import { type Condition, isComplete } from './filter-model.ts';

/** What a person set on a list; kept in the address, so that a list can be sent to a colleague and survives a reload. */
export interface LedgerState {
  readonly q: string;
  readonly conditions: readonly Condition[];
  /** Field name, `-` first for descending; the resource's own order when empty. */
  readonly sort: string;
  /** Cursor of the page shown; empty on the first. */
  readonly after: string;
  readonly limit: number;
  /** Voided rows too. */
  readonly voided: boolean;
}

/** Page sizes a person may choose. */
export const PAGE_SIZES = [20, 50, 100] as const;

/** A list on which nothing is set. */
export const EMPTY_STATE: LedgerState = { q: '', conditions: [], sort: '', after: '', limit: 20, voided: false };

/** Reads the state from the address; what it does not understand counts as not set. */
export function stateFromParams(params: URLSearchParams): LedgerState {
  const limit = Number(params.get('limit'));
  return {
    q: params.get('q') ?? '',
    conditions: conditionsFrom(params.get('f')),
    sort: params.get('sort') ?? '',
    after: params.get('after') ?? '',
    limit: PAGE_SIZES.some((size) => size === limit) ? limit : EMPTY_STATE.limit,
    voided: params.get('voided') === '1',
  };
}

/** Writes the state to address parameters; what is not set does not stand there. */
export function paramsFromState(state: LedgerState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.q) params.set('q', state.q);
  if (state.conditions.length > 0) {
    params.set('f', JSON.stringify(state.conditions.map(({ field, op, value }) => [field, op, value ?? null])));
  }
  if (state.sort) params.set('sort', state.sort);
  if (state.after) params.set('after', state.after);
  if (state.limit !== EMPTY_STATE.limit) params.set('limit', String(state.limit));
  if (state.voided) params.set('voided', '1');
  return params;
}

/** The next state of a list; whatever changes which rows are shown leads back to the first page. */
export function changed(state: LedgerState, change: Partial<LedgerState>): LedgerState {
  return { ...state, after: '', ...change };
}

function conditionsFrom(words: string | null): Condition[] {
  if (!words) return [];
  try {
    const list: unknown = JSON.parse(words);
    return Array.isArray(list) ? list.flatMap(conditionFrom) : [];
  } catch {
    return [];
  }
}

function conditionFrom(entry: unknown): Condition[] {
  if (!Array.isArray(entry)) return [];
  const [field, op, value] = entry as readonly unknown[];
  if (typeof field !== 'string' || typeof op !== 'string') return [];
  const condition = { field, op, value } as Condition;
  return isComplete(condition) ? [condition] : [];
}

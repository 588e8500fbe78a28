import { useCallback, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { changed, EMPTY_STATE, type LedgerState, paramsFromState, stateFromParams } from './ledger-state.ts';

/** State of a list and the ways to change it. `trail` holds the cursors of the pages before the one shown. */
export interface LedgerControl {
  readonly state: LedgerState;
  readonly trail: readonly string[];
  set(change: Partial<LedgerState>): void;
  /** Goes to the page behind the cursor. */
  next(cursor: string): void;
  /** Goes one page back; to the first page when an address led straight here. */
  previous(): void;
}

/** Keeps the state in the address (pages), or in the component (lists inside another page). */
export function useLedgerState(embedded: boolean): LedgerControl {
  const inAddress = useAddressState();
  const inside = useInsideState();
  return embedded ? inside : inAddress;
}

function useAddressState(): LedgerControl {
  const [params] = useSearchParams();
  const location = useLocation();
  const navigate = useNavigate();
  const state = stateFromParams(params);
  const trail = trailOf(location.state);
  const go = useCallback(
    (next: LedgerState, way: readonly string[], replace: boolean) => {
      const words = paramsFromState(next).toString();
      navigate(
        { search: words === '' ? '' : `?${words}` },
        { replace, state: { trail: way }, preventScrollReset: true },
      );
    },
    [navigate],
  );
  return {
    state,
    trail,
    set: (change) => go(changed(state, change), [], true),
    next: (cursor) => go({ ...state, after: cursor }, [...trail, state.after], false),
    previous: () => go({ ...state, after: trail.at(-1) ?? '' }, trail.slice(0, -1), false),
  };
}

function useInsideState(): LedgerControl {
  const [{ state, trail }, keep] = useState({ state: EMPTY_STATE, trail: [] as readonly string[] });
  return {
    state,
    trail,
    set: (change) => keep({ state: changed(state, change), trail: [] }),
    next: (cursor) => keep({ state: { ...state, after: cursor }, trail: [...trail, state.after] }),
    previous: () => keep({ state: { ...state, after: trail.at(-1) ?? '' }, trail: trail.slice(0, -1) }),
  };
}

function trailOf(state: unknown): readonly string[] {
  if (typeof state !== 'object' || state === null || !('trail' in state)) return [];
  return Array.isArray(state.trail) ? state.trail.filter((cursor) => typeof cursor === 'string') : [];
}

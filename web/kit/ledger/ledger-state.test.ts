import { describe, expect, it } from 'vitest';
import { changed, EMPTY_STATE, type LedgerState, paramsFromState, stateFromParams } from './ledger-state.ts';

describe('state of a list in the address', () => {
  it('comes back as it was written', () => {
    const state: LedgerState = {
      q: '贵阳 gysczj',
      conditions: [
        { field: 'kind', op: 'in', value: ['a', 'b'] },
        { field: 'price', op: 'between', value: ['1', null] },
      ],
      sort: '-price',
      after: 'cursor==',
      limit: 50,
      voided: true,
    };
    expect(stateFromParams(new URLSearchParams(paramsFromState(state).toString()))).toEqual(state);
  });

  it('leaves the address clean when nothing is set', () => {
    expect(paramsFromState(EMPTY_STATE).toString()).toBe('');
    expect(stateFromParams(new URLSearchParams())).toEqual(EMPTY_STATE);
  });

  it('takes nonsense in an address as not set', () => {
    const state = stateFromParams(new URLSearchParams('f={not json&limit=7&voided=yes'));
    expect(state).toEqual(EMPTY_STATE);
    expect(stateFromParams(new URLSearchParams({ f: '[1,["a"],["b","in",[]],["c","eq","x"]]' })).conditions).toEqual([
      { field: 'c', op: 'eq', value: 'x' },
    ]);
  });

  it('goes back to the first page when the list itself changes', () => {
    const third = { ...EMPTY_STATE, after: 'p3' };
    expect(changed(third, { q: '车' }).after).toBe('');
    expect(changed(third, { after: 'p4' }).after).toBe('p4');
  });
});

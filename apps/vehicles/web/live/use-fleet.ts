import { useEffect, useRef, useState } from 'react';
import { request } from '#web/kit';
import type { LiveAnswer } from '../../tracks/live-vehicles.contract.ts';
import { Fleet } from './fleet.ts';
import { pauseAfter } from './rhythm.ts';

/** Time without a move of the person after which the page asks no longer: a forgotten page must not keep a session alive. */
const REST_AFTER_MS = 15 * 60_000;

const MOVES = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/** The fleet as the page has it. */
export interface LiveFleet {
  readonly fleet: Fleet;
  readonly version: number;
  /** When the server last answered. */
  readonly answeredAt: number | undefined;
  /** Why the last question had no answer. */
  readonly error: unknown;
  /** Nobody moved for long: goes on at the next move. */
  readonly resting: boolean;
}

/** Asks for the vehicles about every second as long as the page is seen and somebody is there. */
export function useFleet(): LiveFleet {
  const [fleet] = useState(() => new Fleet());
  const [state, setState] = useState<Omit<LiveFleet, 'fleet'>>(START);
  const movedAt = useRef(Date.now());
  useEffect(() => {
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const asked = performance.now();
      const resting = Date.now() - movedAt.current > REST_AFTER_MS;
      if (!resting && !document.hidden) {
        const news = await answered(fleet, leaving.signal);
        if (leaving.signal.aborted) return;
        setState((before) => ({ ...before, ...news, resting: false, version: fleet.version }));
      } else if (resting) setState((before) => (before.resting ? before : { ...before, resting }));
      timer = setTimeout(ask, pauseAfter(performance.now() - asked));
    };
    const move = () => {
      movedAt.current = Date.now();
    };
    for (const name of MOVES) addEventListener(name, move, { passive: true });
    void ask();
    return () => {
      leaving.abort();
      clearTimeout(timer);
      for (const name of MOVES) removeEventListener(name, move);
    };
  }, [fleet]);
  return { fleet, ...state };
}

const START = { version: 0, answeredAt: undefined, error: undefined, resting: false } as const;

async function answered(fleet: Fleet, signal: AbortSignal) {
  try {
    const input = encodeURIComponent(JSON.stringify(fleet.ask));
    fleet.take(await request<LiveAnswer>(`/api/queries/vehicles/liveVehicles?input=${input}`, { signal }));
    return { answeredAt: Date.now(), error: undefined };
  } catch (error) {
    return { error };
  }
}

import { useEffect, useState } from 'react';
import { type Run, skipped } from './run.ts';

/** How many times faster than life. */
export const RATES = [1, 2, 4, 8, 16, 32, 64] as const;

/** A track being played. */
export interface Player {
  /** Moment that is shown, in ms. */
  readonly at: number;
  readonly playing: boolean;
  readonly rate: number;
  /** Leave out what stands still and what nobody knows. */
  readonly skip: boolean;
  set(change: Partial<Pick<Player, 'at' | 'playing' | 'rate' | 'skip'>>): void;
}

/** Lets time run over a track, from its beginning to its end. */
export function usePlayer(run: Run): Player {
  const [state, setState] = useState({ at: run.from, playing: false, rate: 16, skip: true });
  useEffect(() => {
    if (!state.playing) return undefined;
    let last: number | undefined;
    let frame = requestAnimationFrame(function step(now) {
      const passed = last === undefined ? 0 : now - last;
      last = now;
      setState((before) => {
        const moved = before.at + passed * before.rate;
        const at = Math.min(run.to, before.skip ? skipped(run, moved) : moved);
        return { ...before, at, playing: before.playing && at < run.to };
      });
      frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [run, state.playing]);
  return {
    ...state,
    set: (change) => setState((before) => ({ ...before, ...change })),
  };
}

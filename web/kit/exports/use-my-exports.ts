import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { MyExport } from '#platform/exports';
import { useAnswer } from '../api/use-records.ts';
import { isRunning } from './is-running.ts';

const QUERY = ['query', 'exports', 'mine'];

/** Milliseconds after which a broken line is opened again. */
const AGAIN_MS = 3000;

/** The person's exports, kept up to date over a line of events for as long as one of them runs; a page without a running one asks nothing by itself. */
export function useMyExports() {
  const queries = useQueryClient();
  const answer = useAnswer<readonly MyExport[]>('exports', 'mine', {});
  const running = answer.data?.some(isRunning) ?? false;
  useEffect(() => {
    if (!running) return;
    let again: ReturnType<typeof setTimeout> | undefined;
    let line: EventSource | undefined;
    const look = () => void queries.invalidateQueries({ queryKey: QUERY });
    const open = () => {
      line = new EventSource('/api/exports/live');
      line.addEventListener('changed', look);
      line.onerror = () => {
        line?.close();
        look();
        again = setTimeout(open, AGAIN_MS);
      };
    };
    open();
    return () => {
      clearTimeout(again);
      line?.close();
    };
  }, [running, queries]);
  return answer;
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { answerQuery } from '#web/kit';
import type { Progress } from '../../queries/progress.contract.ts';

/** Milliseconds between two looks at a batch that the server works on. */
const PACE = 1000;

/** Stages in which the server works and the person waits. */
const BUSY = ['uploaded', 'reading', 'checking', 'committing', 'undoing'];

/** Whether the server works on a batch of this stage. */
export function isBusy(stage: string | undefined): boolean {
  return stage !== undefined && BUSY.includes(stage);
}

/** Where a batch stands; asked again and again while the server works on it, also after a broken connection. Everything else is asked anew when the stage has changed. */
export function useProgress(batch: string) {
  const queries = useQueryClient();
  const answer = useQuery({
    ...answerQuery<Progress>('intake', 'progress', { batch }),
    refetchInterval: ({ state }) => (isBusy(state.data?.stage) ? PACE : false),
  });
  const stage = answer.data?.stage;
  const seen = useRef(stage);
  useEffect(() => {
    if (seen.current !== undefined && seen.current !== stage) {
      void queries.invalidateQueries({
        predicate: ({ queryKey }) => ['row', 'rows', 'query'].includes(`${queryKey[0]}`),
      });
    }
    seen.current = stage;
  }, [stage, queries]);
  return answer;
}

import type { MendedLines } from '../../commands/mend-many.contract.ts';
import { useBatchVerb } from '../batch/use-batch-verb.ts';

/** What is done to all waiting lines with one kind of finding. */
export interface ManyMend {
  readonly finding: string;
  readonly field: string;
  readonly way: 'set' | 'accept' | 'stand';
  readonly value?: string;
}

/** Mends all lines with a kind of finding, call after call; tells how far it is, and answers how many lines were mended. */
export function useMendMany(batch: string) {
  const { run } = useBatchVerb(batch);
  return async (what: ManyMend, tell: (done: number) => void): Promise<number> => {
    let mended = 0;
    let after: number | undefined = 0;
    while (after !== undefined) {
      tell(mended);
      const done: { answer: MendedLines } | undefined = await run<MendedLines>('mendMany', { ...what, after });
      mended += done?.answer.mended ?? 0;
      after = done?.answer.next;
    }
    return mended;
  };
}

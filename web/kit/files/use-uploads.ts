import { useCallback, useRef, useState } from 'react';
import { uuid } from '../api/uuid.ts';
import { sentenceOf } from '../state/failure.tsx';
import { sendFile } from './send-file.ts';
import type { FileUse, UploadedFile } from './upload-state.ts';

/** A file on its way, as the page shows it. */
export interface Transfer {
  readonly key: string;
  readonly file: File;
  readonly sent: number;
  /** `waiting`: the line is broken, it goes on by itself. */
  readonly phase: 'sending' | 'waiting' | 'failed';
  /** What is wrong, in a sentence. */
  readonly message?: string;
}

/** Files on their way, one after the other by their own; `onDone` hears of each that has arrived. */
export function useUploads(use: FileUse, onDone: (file: UploadedFile) => Promise<unknown> | unknown) {
  const [transfers, setTransfers] = useState<readonly Transfer[]>([]);
  const stops = useRef(new Map<string, AbortController>());
  const change = useCallback((key: string, set: Partial<Transfer> | null) => {
    setTransfers((all) => all.flatMap((one) => (one.key === key ? (set ? [{ ...one, ...set }] : []) : [one])));
  }, []);
  const run = useCallback(
    async ({ key, file }: Pick<Transfer, 'key' | 'file'>) => {
      const stop = new AbortController();
      stops.current.set(key, stop);
      const onProgress = (sent: number, waiting: boolean) =>
        change(key, { sent, phase: waiting ? 'waiting' : 'sending' });
      try {
        await onDone(await sendFile(file, { use, signal: stop.signal, onProgress }));
        change(key, null);
      } catch (error) {
        if (stop.signal.aborted) change(key, null);
        else change(key, { phase: 'failed', message: sentenceOf(error) });
      }
    },
    [change, onDone, use],
  );
  const add = (files: readonly File[]) => {
    const added = files.map((file): Transfer => ({ key: uuid(), file, sent: 0, phase: 'sending' }));
    setTransfers((all) => [...all, ...added]);
    for (const transfer of added) void run(transfer);
  };
  const retry = (transfer: Transfer) => {
    change(transfer.key, { phase: 'sending', message: undefined });
    void run(transfer);
  };
  const remove = (key: string) => {
    stops.current.get(key)?.abort();
    change(key, null);
  };
  return { transfers, add, retry, remove };
}

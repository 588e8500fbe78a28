import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { NewsLine } from './news-line.ts';

const MOVES = ['pointerdown', 'keydown', 'focus', 'visibilitychange'] as const;

/** Keeps what the process wing shows up to date while the page is open: asks anew when the server says that something has changed. */
export function useLive(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const onNews = () => void queries.invalidateQueries({ predicate: ({ queryKey }) => LIVE.has(String(queryKey[1])) });
    const line = new NewsLine({ open: () => new EventSource('/api/live'), onNews, now: Date.now });
    const move = () => document.hidden || line.move();
    for (const name of MOVES) addEventListener(name, move, true);
    return () => {
      for (const name of MOVES) removeEventListener(name, move, true);
      line.close();
    };
  }, [queries]);
}

/** Wings whose queries the news is about, and the ledger that fills with notices. */
const LIVE: ReadonlySet<string> = new Set(['process', 'messages', 'noticeReceipt']);

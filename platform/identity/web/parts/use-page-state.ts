import { useSearchParams } from 'react-router';

/** What a page shows, kept in its address so that it can be sent to a colleague: reads a value, and changes some at once (empty ones go). */
export function usePageState() {
  const [params, setParams] = useSearchParams();
  const set = (changes: Readonly<Record<string, string | null | undefined>>) =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      for (const [name, value] of Object.entries(changes)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      return next;
    });
  return { read: (name: string) => params.get(name) ?? undefined, set };
}

import { useCallback, useState } from 'react';

/** A value a person set for this browser (columns, large text), kept per login; undefined when nothing was set or the browser keeps nothing. */
export function usePreference<V>(login: string, name: string): [V | undefined, (value: V | undefined) => void] {
  const key = preferenceKey(login, name);
  const [value, setValue] = useState<V | undefined>(() => readPreference<V>(key));
  const keep = useCallback(
    (next: V | undefined) => {
      writePreference(key, next);
      setValue(next);
    },
    [key],
  );
  return [value, keep];
}

/** Where a preference lies in the browser. */
export function preferenceKey(login: string, name: string): string {
  return `goa:${login}:${name}`;
}

/** Reads a kept value; undefined when there is none or it cannot be read. */
export function readPreference<V>(key: string): V | undefined {
  try {
    const words = localStorage.getItem(key);
    return words === null ? undefined : (JSON.parse(words) as V);
  } catch {
    return undefined;
  }
}

/** Keeps a value, or forgets it; a browser that refuses to keep anything is no error. */
export function writePreference(key: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    return;
  }
}

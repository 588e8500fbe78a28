import { useSyncExternalStore } from 'react';
import { preferenceKey, readPreference, writePreference } from '../kit/preferences.ts';

const listeners = new Set<() => void>();
let login = '';
let large = readPreference<boolean>(preferenceKey('', 'large-text')) ?? false;

/** Whether the large-text version (关怀版) is on; kept per person, and for the sign-in page the last choice of this browser. */
export function useLargeText(): boolean {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => large,
  );
}

/** Turns the large-text version on or off. */
export function setLargeText(on: boolean): void {
  writePreference(preferenceKey(login, 'large-text'), on);
  writePreference(preferenceKey('', 'large-text'), on);
  show(on);
}

/** Takes up the choice of the person who signed in. */
export function adoptLargeText(of: string): void {
  login = of;
  show(readPreference<boolean>(preferenceKey(of, 'large-text')) ?? large);
}

function show(on: boolean): void {
  if (large === on) return;
  large = on;
  for (const listener of listeners) listener();
}

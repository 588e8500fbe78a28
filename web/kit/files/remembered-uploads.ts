import type { FileUse } from './upload-state.ts';

/** An upload that was begun, so that choosing the same file again goes on with it. */
export interface Begun {
  readonly upload: string;
  readonly piece: number;
}

const KEY = 'goa.uploads';

/** What tells a file from others without reading it. */
export function fileKey(file: Pick<File, 'name' | 'size' | 'lastModified'>, use: FileUse): string {
  return [use, file.name, file.size, file.lastModified].join('|');
}

/** The upload of this file that was not finished, if this browser knows one. */
export function remembered(key: string): Begun | undefined {
  return all()[key];
}

/** Keeps an upload in mind, or forgets it; the last twenty are enough. */
export function remember(key: string, begun: Begun | undefined): void {
  const { [key]: _before, ...others } = all();
  const kept = Object.entries(begun ? { ...others, [key]: begun } : others).slice(-20);
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(kept)));
  } catch {
    // A browser that keeps nothing begins anew after a reload, and that is all.
  }
}

function all(): Record<string, Begun> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, Begun>;
  } catch {
    return {};
  }
}

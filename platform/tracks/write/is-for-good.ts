import { GoaError } from '#platform/store';

/** Whether trying the same again is in vain: the database refused a value, a rule refused a row, or a detector is at fault. */
export function isForGood(error: unknown): boolean {
  if (error instanceof GoaError) return !PASSING.has(error.code);
  const code = (error as { code?: string }).code ?? '';
  return /^2[23]/.test(code) || error instanceof TypeError || error instanceof RangeError;
}

const PASSING: ReadonlySet<string> = new Set(['UNAVAILABLE', 'CONFLICT', 'DISK_FULL', 'TAKEN']);

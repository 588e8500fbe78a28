import { DeclarationError } from './declaration-error.ts';

/** Refuses a pattern without exactly one counter, or with braces that mean nothing. */
export function checkSerialPattern(where: string, pattern: string): void {
  const parts = [...pattern.matchAll(/\{([^}]*)\}/g)].map((match) => match[1]!);
  if (parts.filter((part) => /^0{1,9}$/.test(part)).length !== 1)
    throw new DeclarationError(where, `pattern "${pattern}" must have one counter like {0000}`);
  const stranger = parts.find((part) => part !== 'yyyy' && !/^0{1,9}$/.test(part));
  if (stranger !== undefined) throw new DeclarationError(where, `pattern part "{${stranger}}" is unknown`);
  if (/[\s]/.test(pattern) || pattern.length > 60)
    throw new DeclarationError(where, 'pattern is too long or has spaces');
}

/** Number `n` (from 1) of a pattern on an Asia/Shanghai day: `{yyyy}` is its year, `{0000}` the counter, which grows longer when it is full. */
export function formatSerial(pattern: string, day: string, n: number): string {
  return pattern
    .replace('{yyyy}', day.slice(0, 4))
    .replace(/\{(0+)\}/, (_, zeros: string) => String(n).padStart(zeros.length, '0'));
}

import { DeclarationError } from './declaration-error.ts';

/** Refuses keys that the language does not know, so that a typing mistake never becomes a silent wish. */
export function strictKeys(where: string, given: object, known: readonly string[]): void {
  for (const key of Object.keys(given)) {
    if (!known.includes(key)) {
      throw new DeclarationError(where, `unknown key "${key}"; known keys are ${[...known].sort().join(', ')}`);
    }
  }
}

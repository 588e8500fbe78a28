import { createHash } from 'node:crypto';
import type { CommandId } from '../contract/store.ts';

/** Digest of a command's name and body; the order of keys does not matter. Hexadecimal SHA-256. */
export function commandDigest(command: CommandId): string {
  return createHash('sha256')
    .update(canonical([command.name, command.body ?? null]))
    .digest('hex');
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A path in the system's temporary folder at which nothing exists yet; not `mkdtemp`, whose folder is closed to the database account. */
export function scratchFolder(): string {
  return path.join(tmpdir(), `goa-launcher-${randomUUID()}`);
}

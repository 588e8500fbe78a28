import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The secret under which identifiers are sealed: GOA_SEAL_KEY (32 bytes in hexadecimal or base64), else the file `secrets/seal.key` of the data folder,
 * made at the first start and readable by its owner only. Losing it loses the sealed values; several hosts on one database need the same one.
 * Throws `Error` with one English sentence when a key is malformed.
 */
export function sealKey(dataDir: string, vars: Readonly<Record<string, string | undefined>> = process.env): Buffer {
  if (vars.GOA_SEAL_KEY) return parsed(vars.GOA_SEAL_KEY, 'GOA_SEAL_KEY');
  const file = path.join(dataDir, 'secrets', 'seal.key');
  return parsed(read(file) ?? make(file), file);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Two first starts at once: the link fails for the second, which then reads the first one's key. */
function make(file: string): string {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
  return readFileSync(file, 'utf8');
}

function parsed(text: string, where: string): Buffer {
  const trimmed = text.trim();
  const key = Buffer.from(trimmed, /^[0-9a-f]{64}$/i.test(trimmed) ? 'hex' : 'base64');
  if (key.length !== 32) throw new Error(`${where} must hold 32 bytes in hexadecimal or base64.`);
  return key;
}

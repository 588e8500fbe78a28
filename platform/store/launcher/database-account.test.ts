import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { canReach, databaseAccount } from './database-account.ts';
import { scratchFolder } from './testing/scratch-folder.ts';

test('root uses nobody, or the account that GOA_DB_UID names', () => {
  expect(databaseAccount({}, true)).toEqual({ uid: 65534, gid: 65534 });
  expect(databaseAccount({ GOA_DB_UID: '70' }, true)).toEqual({ uid: 70, gid: 70 });
  expect(databaseAccount({ GOA_DB_UID: '70:71' }, true)).toEqual({ uid: 70, gid: 71 });
});

test.each(['0', 'postgres', '-1', '1;2', '70:'])('GOA_DB_UID "%s" is refused', (asked) => {
  expect(() => databaseAccount({ GOA_DB_UID: asked }, true)).toThrow(expect.objectContaining({ code: 'BAD_DB_UID' }));
});

test('an ordinary user uses the own account', () => {
  expect(databaseAccount({ GOA_DB_UID: '70' }, false)).toBeUndefined();
});

test('a folder is reachable for others only if every folder above it is', () => {
  const top = scratchFolder();
  onTestFinished(() => rmSync(top, { recursive: true }));
  const deep = path.join(top, 'deep');
  mkdirSync(deep, { recursive: true });
  const stranger = { uid: 12345, gid: 12345 };
  expect(canReach(deep, stranger)).toBe(true);
  chmodSync(top, 0o700);
  expect(canReach(deep, stranger)).toBe(false);
  expect(canReach(deep, { uid: process.getuid?.() ?? 0, gid: 12345 })).toBe(true);
});

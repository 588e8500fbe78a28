import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Job } from '#platform/store';
import type { Client } from '../../http/testing/api-town.ts';
import { findFile } from '../file-row.ts';
import { type FileTown, openFileTown } from '../testing/file-town.ts';
import { scanJob } from './scan-job.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'goa-scanner-'));
const scanner = path.join(folder, 'scan.sh');
let town: FileTown;
let clerk: Client;
beforeAll(async () => {
  writeFileSync(
    scanner,
    '#!/bin/sh\nif grep -q kaputt "$1"; then exit 2; fi\nif grep -q EICAR "$1"; then echo "$1: Eicar FOUND"; exit 1; fi\n',
  );
  chmodSync(scanner, 0o755);
  town = await openFileTown({ GOA_SCAN_COMMAND: scanner });
  clerk = await town.signIn('clerk');
});
afterAll(async () => {
  await town?.close();
  rmSync(folder, { recursive: true });
});

async function uploaded(words: string): Promise<string> {
  const { body } = await town.upload(clerk, 'a.txt', Buffer.from(words));
  return (body.file as { id: string }).id;
}

const scan = (file: string) =>
  scanJob(town.files, town.town.store)(
    { id: 1, handler: '', key: file, event: null, payload: { file }, at: '', attempt: 1 } satisfies Job,
    new AbortController().signal,
  );

test('a file waits for the scanner, and only a clean one can be fetched', async () => {
  const good = await uploaded('sauber');
  expect(await clerk.get(`/api/file/${good}/content`)).toMatchObject({ status: 409, body: { code: 'FILE_CHECKING' } });
  await scan(good);
  expect((await clerk.get(`/api/file/${good}/content`)).body.text).toBe('sauber');
  const bad = await uploaded('EICAR');
  await scan(bad);
  expect(await clerk.get(`/api/file/${bad}/content`)).toMatchObject({
    status: 403,
    body: { code: 'FILE_QUARANTINED' },
  });
  expect((await clerk.get(`/api/file/${bad}`)).body).toMatchObject({
    row: { state: 'quarantined', finding: '文件: Eicar FOUND' },
  });
  const row = town.town.id('vehicle finance');
  expect(await clerk.send('POST', '/api/commands/files/attach', { file: bad, resource: 'vehicle', row })).toMatchObject(
    {
      status: 403,
      body: { code: 'FILE_QUARANTINED' },
    },
  );
});

test('a scanner that fails leaves the file waiting, and its job comes again', async () => {
  const id = await uploaded('kaputt');
  await expect(scan(id)).rejects.toThrow(/ended with 2/);
  expect(await findFile(town.town.store.system, id)).toMatchObject({ state: 'checking' });
});

import { expect, test } from 'vitest';
import { serverSettings } from './server-settings.ts';

const gigabyte = 2 ** 30;

test('a small host keeps memory for the application', () => {
  expect(serverSettings(gigabyte, 1)).toMatchObject({
    shared_buffers: '256MB',
    work_mem: '4MB',
    max_parallel_workers_per_gather: 1,
  });
});

test('a large host does not hand everything to the database', () => {
  expect(serverSettings(256 * gigabyte, 64)).toMatchObject({
    shared_buffers: '2048MB',
    work_mem: '32MB',
    max_parallel_workers_per_gather: 4,
  });
});

test('nothing makes commits less durable', () => {
  const names = Object.keys(serverSettings(gigabyte, 2));
  expect(names).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(fsync|synchronous_commit|full_page_writes)$/)]),
  );
});

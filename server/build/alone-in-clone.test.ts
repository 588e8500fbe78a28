import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';

const script = './alone-in-clone.mjs';
const { aloneInClone } = (await import(script)) as {
  aloneInClone<T>(root: string, onWait: () => void, work: () => Promise<T>): Promise<T>;
};

test('two starts of one clone work one after the other, and the second says that it waits', async () => {
  const root = `/clone/${process.pid}/a`;
  const heard: string[] = [];
  const start = (name: string) =>
    aloneInClone(
      root,
      () => heard.push(`${name} waits`),
      async () => {
        heard.push(`${name} begins`);
        await sleep(300);
        heard.push(`${name} ends`);
      },
    );
  await Promise.all([start('one'), sleep(50).then(() => start('two'))]);
  expect(heard).toEqual(['one begins', 'two waits', 'one ends', 'two begins', 'two ends']);
});

test('starts of different clones do not wait, and work that fails lets the next one in', async () => {
  const root = `/clone/${process.pid}/b`;
  const never = () => expect.unreachable('nobody holds it');
  await aloneInClone(root, never, async () => {
    expect(await aloneInClone(`${root}/other`, never, async () => 'in')).toBe('in');
  });
  await expect(aloneInClone(root, never, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await aloneInClone(root, never, async () => 'in')).toBe('in');
});

test('a start that was killed holds nothing', async () => {
  const root = `/clone/${process.pid}/c`;
  const program = `const { aloneInClone } = await import('${import.meta.dirname}/alone-in-clone.mjs');
    await aloneInClone('${root}', () => {}, () => new Promise(() => { console.log('in'); setInterval(() => {}, 1000); }));`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  let waited = false;
  const next = aloneInClone(
    root,
    () => {
      waited = true;
      holder.kill('SIGKILL');
    },
    async () => 'in',
  );
  expect(await next).toBe('in');
  expect(waited).toBe(true);
});

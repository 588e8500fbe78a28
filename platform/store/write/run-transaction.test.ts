import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { samplePerson } from '#testing/sample-app';
import { type SampleWorld, sampleWorld } from './testing/sample-world.ts';
import { countRows } from './testing/tables.ts';

let world: SampleWorld;
beforeAll(async () => {
  world = await sampleWorld();
});
afterAll(() => world.close());

const clerk = () => world.clerk('王东', 'eastOffice');
const work = (actor: ReturnType<typeof clerk>, id: string, body: unknown = { name: '甲' }) => {
  let runs = 0;
  const answer = world.store.run(
    actor,
    async (tx) => {
      runs++;
      const made = await tx.create(samplePerson, [{ name: '甲', unit: world.id.eastOffice }]);
      await new Promise((resolve) => setTimeout(resolve, 30));
      return { made: made.rows[0]!.id };
    },
    { id, name: 'samplePerson.create', body },
  );
  return { answer, runs: () => runs };
};

test('the same command again gives the stored answer and does nothing', async () => {
  const actor = clerk();
  const first = await work(actor, 'c-1').answer;
  const before = await countRows(world.store, 'smp_person');
  const again = work(actor, 'c-1');
  expect(await again.answer).toEqual(first);
  expect(again.runs()).toBe(0);
  expect(await countRows(world.store, 'smp_person')).toBe(before);
});

test('of two at once one does it and the other waits for its answer', async () => {
  const actor = clerk();
  const before = await countRows(world.store, 'smp_person');
  const both = [work(actor, 'c-2'), work(actor, 'c-2')];
  const [a, b] = await Promise.all(both.map(({ answer }) => answer));
  expect(a).toEqual(b);
  expect(both.map((one) => one.runs()).sort()).toEqual([0, 1]);
  expect(await countRows(world.store, 'smp_person')).toBe(before + 1);
});

test('another body or another person under the same id is refused', async () => {
  const actor = clerk();
  await work(actor, 'c-3').answer;
  await expect(work(actor, 'c-3', { name: '乙' }).answer).rejects.toMatchObject({
    code: 'COMMAND_REUSED',
    status: 409,
  });
  await expect(work(clerk(), 'c-3').answer).rejects.toMatchObject({ code: 'COMMAND_REUSED' });
});

test('a command that failed may be tried again under its id', async () => {
  const { store, service } = world;
  const command = { id: 'c-4', name: 'sample.fails', body: {} };
  const failing = store.run(service, () => Promise.reject(new Error('once')), command);
  await expect(failing).rejects.toThrow('once');
  await expect(store.run(service, async () => 'done', command)).resolves.toBe('done');
});

test('a command without an answer has none when it is repeated', async () => {
  const command = { id: 'c-5', name: 'sample.silent', body: {} };
  const silent = () => world.store.run(world.service, async () => undefined, command);
  expect([await silent(), await silent()]).toEqual([undefined, undefined]);
});

test('two transactions that lock rows crosswise both come through', async () => {
  const { store, id, service } = world;
  const made = await store.run(service, (tx) =>
    tx.create(samplePerson, [
      { name: '甲', unit: id.eastOffice },
      { name: '乙', unit: id.eastOffice },
    ]),
  );
  const [a, b] = made.rows;
  let met = 0;
  const crosswise = (first: typeof a, second: typeof a, name: string) =>
    store.run(service, async (tx) => {
      const save = async (row: typeof a) => {
        const { rev } = await tx.get(samplePerson, row!.id);
        await tx.update(samplePerson, [{ id: row!.id, rev: rev!, set: { name } }]);
      };
      await save(first);
      met++;
      for (let i = 0; met < 2 && i < 50; i++) await new Promise((resolve) => setTimeout(resolve, 10));
      await save(second);
    });
  await Promise.all([crosswise(a, b, '丙'), crosswise(b, a, '丁')]);
  const rows = await store.system.selectFrom('smp_person').selectAll().where('id', 'in', [a!.id, b!.id]).execute();
  expect(rows.map(({ rev }) => rev)).toEqual([3, 3]);
  expect(new Set(rows.map(({ name }) => name)).size).toBe(1);
});

test('work that swallows an error of the database has not been done', async () => {
  const { store, id, service } = world;
  const before = await countRows(store, 'smp_person');
  const broken = store.run(service, async (tx) => {
    await tx.create(samplePerson, [{ name: '甲', unit: id.eastOffice }]);
    await sql`select 1 / 0`.execute(tx.system).catch(() => undefined);
  });
  await expect(broken).rejects.toThrow('broken by an error');
  expect(await countRows(store, 'smp_person')).toBe(before);
});

test('work that catches a refusal of the write path goes on without the refused rows', async () => {
  const { store, id, service } = world;
  const before = await countRows(store, 'smp_person');
  const person = { name: '甲', unit: id.eastOffice, badge: 'once' };
  const tries = await store.run(service, async (tx) => {
    await tx.create(samplePerson, [person]);
    const refused = await tx.create(samplePerson, [person]).catch((error: { code: string }) => error.code);
    await tx.create(samplePerson, [{ ...person, badge: 'other' }]);
    return refused;
  });
  expect(tries).toBe('TAKEN');
  expect(await countRows(store, 'smp_person')).toBe(before + 2);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleOrder } from '#testing/sample-app';
import { type SampleWorld, sampleWorld } from './testing/sample-world.ts';
import { rawRow, trailOf } from './testing/tables.ts';

let world: SampleWorld;
beforeAll(async () => {
  world = await sampleWorld();
});
afterAll(() => world.close());

const clerk = () => world.clerk('王东', 'eastOffice');
const create = (more: object, reason?: string) =>
  world.store.run(clerk(), (tx) =>
    tx.create(sampleOrder, [{ title: '会议', unit: world.id.eastOffice, purpose: 'office', ...more }], { reason }),
  );

test('a rule that blocks refuses the row with its sentence at its field', async () => {
  await expect(create({ neededOn: '2026-05-02', returnOn: '2026-05-01' })).rejects.toMatchObject({
    code: 'RULE_BLOCKS',
    status: 422,
    rows: [{ row: 0, path: 'returnOn', message: expect.stringContaining('归还日期不得早于需用日期') }],
  });
});

test('over a limit the person is asked for a reason, which is kept with the limit that was used', async () => {
  await expect(create({ amount: '10000.01' })).rejects.toMatchObject({
    code: 'REASON_NEEDED',
    rows: [{ row: 0, path: 'amount' }],
  });
  await expect(create({ amount: '10000.01' }, '  ')).rejects.toMatchObject({ code: 'REASON_NEEDED' });
  const { rows, findings } = await create({ amount: '10000.01' }, '年度大会');
  expect(findings).toMatchObject([
    { row: 0, rule: 'SMP-2', severity: 'explain', field: 'amount', usedRow: 'office-2024' },
  ]);
  const [entry] = await trailOf(world.store, rows[0]!.id);
  expect(entry).toMatchObject({ reason: '年度大会', changes: { $rules: { 'SMP-2': ['sampleCaps/office-2024'] } } });
});

test('a check that passes keeps its limit too', async () => {
  const { rows, findings } = await create({ amount: '10000.00' });
  expect(findings).toEqual([]);
  const [entry] = await trailOf(world.store, rows[0]!.id);
  expect(entry!.changes.$rules).toEqual({ 'SMP-2': ['sampleCaps/office-2024'] });
});

test('a warning lets the row pass and says so', async () => {
  const { findings } = await create({ people: 101 });
  expect(findings).toMatchObject([{ row: 0, rule: 'SMP-3', severity: 'warn' }]);
});

test('an edit is judged by the rules that read what it changes; what was so before rests', async () => {
  const { store } = world;
  const { rows } = await create({ amount: '20000.00' }, '年度大会');
  const id = rows[0]!.id;
  const update = (rev: number, set: object) => store.run(clerk(), (tx) => tx.update(sampleOrder, [{ id, rev, set }]));
  await expect(update(1, { title: '培训' })).resolves.toMatchObject({ rows: [{ id, rev: 2 }], findings: [] });
  await expect(update(2, { amount: '20001.00' })).rejects.toMatchObject({ code: 'REASON_NEEDED' });
  expect((await rawRow(store, 'smp_order', id)).amount).toBe('20000.00');
});

test('a limit of one county holds for the units of that county only', async () => {
  const { store, id, service } = world;
  await store.system.updateTable('region').set({ code: '520102' }).where('id', '=', id.east).execute();
  const made = await store.run(service, (tx) =>
    tx.create(
      sampleOrder,
      [id.eastOffice, id.westOffice].map((unit) => ({
        title: '会议',
        unit,
        purpose: 'office' as const,
        amount: '9000.00',
      })),
      { reason: '试' },
    ),
  );
  expect(made.findings).toMatchObject([{ row: 0, usedRow: 'office-nanming' }]);
});

import { expect, test } from 'vitest';
import { ACTIONS } from './step.ts';
import { AFTER_ROWS } from './testing/matrix-after-rows.ts';
import { arrive, KINDS, on, seen } from './testing/matrix-game.ts';
import { ROWS } from './testing/matrix-rows.ts';

/** Every action on every kind of step, alone and inside a parallel branch. */
const cases = [...ROWS, ...AFTER_ROWS].flatMap(([what, act, cells, branched = cells]) =>
  KINDS.flatMap((kind, index) => [
    { what, kind, act, where: 'alone', cell: cells[index] },
    { what, kind, act, where: 'in a branch', cell: branched[index] },
  ]),
);
type MatrixCase = (typeof cases)[number];

function done({ kind, where, act }: MatrixCase) {
  const inBranch = where === 'in a branch';
  const game = arrive(kind, inBranch);
  const command = act(game);
  const before = JSON.stringify(game.state);
  const result = game.send(command);
  const unchanged = JSON.stringify(game.state) === before;
  const refused = result.outcome === 'refused';
  return { kind: command.kind, refused, unchanged, cell: refused ? result.code : seen(game, inBranch) };
}

test.each(cases)('$what on $kind $where: $cell', (one) => {
  const { cell, refused, unchanged } = done(one);
  expect(cell).toBe(one.cell);
  if (refused) expect(unchanged).toBe(true);
});

test('no action is missing: each is done on some step and refused on some', () => {
  const met = cases.map(done);
  const kinds = (refused: boolean) => new Set(met.filter((one) => one.refused === refused).map(({ kind }) => kind));
  const all = Object.keys(ACTIONS).sort();
  expect([...kinds(true)].sort()).toEqual(all);
  expect([...kinds(false)].sort()).toEqual(all.filter((kind) => kind !== 'start'));
});

test.each(KINDS)('nothing but the end of the suspension is done to a suspended case (%s)', (kind) => {
  const game = arrive(kind, true);
  game.send({ kind: 'suspend', by: 'admin', reason: '举报核查' });
  expect(game.send(on('approve')(game))).toMatchObject({ code: 'CASE_SUSPENDED' });
  expect(game.send({ kind: 'suspend', by: 'admin', reason: '再挂起' })).toMatchObject({ code: 'CASE_SUSPENDED' });
  game.send({ kind: 'resume', by: 'admin', reason: '核查完毕' });
  expect(game.send(on('approve')(game)).outcome).toBe('done');
});

test.each(KINDS)('nothing is done to a case that has ended (%s)', (kind) => {
  const game = arrive(kind, false);
  const act = on('approve')(game);
  game.send({ kind: 'terminate', by: 'admin', reason: '撤项' });
  for (const command of [
    act,
    { kind: 'cancel', by: 'applicant' },
    { kind: 'copy', by: 'm1', people: ['n1'] },
  ] as const) {
    expect(game.send(command)).toMatchObject({ outcome: 'refused', code: 'CASE_ENDED' });
  }
});

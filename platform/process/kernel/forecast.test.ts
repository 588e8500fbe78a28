import { expect, test } from 'vitest';
import { field, gte, int, value } from '#standards/language';
import type { Found, ProcessDefinition, ProcessNode, TaskNode } from '#standards/process';
import { type Forecast, forecast } from './forecast.ts';
import { agree, findNamed, giveBack, type Play, play, processOf, submit } from './testing/play.ts';

const task = (id: string, more: Partial<TaskNode> = {}): TaskNode => ({
  type: 'task',
  id,
  title: `环节${id}`,
  who: [{ by: 'people', people: [`${id}1`] }],
  ...more,
});
const definition = processOf(
  task('a'),
  {
    type: 'par',
    id: 'p',
    title: '会签',
    branches: [
      { title: '财务', nodes: [task('b'), task('c')] },
      { title: '资产', nodes: [task('d')] },
    ],
  },
  {
    type: 'if',
    id: 'i',
    title: '金额',
    branches: [{ title: '大额', when: gte(field('n'), value(5)), nodes: [task('e')] }],
    otherwise: { title: '小额', nodes: [] },
  },
  { type: 'cc', id: 'k', title: '抄送', who: [{ by: 'people', people: ['k1'] }] } satisfies ProcessNode,
  task('f', { who: [{ by: 'sameAs', node: 'a' }] }),
);
const rules = { today: '2026-03-02', fields: { n: int('数', { id: 'n' }) }, lookup: () => undefined };

/** Forecasts with every question answered; each step as text. */
function look(of: ProcessDefinition, game: Play | null, form: Record<string, unknown>): string[] {
  const people = new Map<string, readonly Found[]>();
  for (;;) {
    const seen: Forecast = forecast(of, game?.state ?? null, 'applicant', { form, rules, people });
    if (seen.needs.length === 0) {
      return seen.steps.map(({ node, when, people: who, within, stuck }) => {
        const names = stuck ? '待指定' : who ? who.map((one) => one.who).join('+') : '未知';
        return [
          ...within.map(([par, branch]) => `${par}/${branch}`),
          `${node}:${names}`,
          ...(when === 'now' ? ['now'] : []),
        ].join(' ');
      });
    }
    for (const need of seen.needs) people.set(need.key, findNamed(need));
  }
}

test('before submission the whole way is shown, with the ways that the form takes and the people known', () => {
  const ways = ['a:a1', '会签/财务 b:b1', '会签/财务 c:c1', '会签/资产 d:d1'];
  expect(look(definition, null, { n: 7 })).toEqual([...ways, 'e:e1', 'k:k1', 'f:a1']);
  expect(look(definition, null, { n: 1 })).toEqual([...ways, 'k:k1', 'f:a1']);
});

test('on the way only what remains is shown; branches that have ended are gone', () => {
  const game = play(definition);
  submit(game);
  agree(game, 'a', 'a1');
  agree(game, 'd', 'd1');
  expect(look(definition, game, {})).toEqual(['会签/财务 b:b1 now', '会签/财务 c:c1', 'k:k1', 'f:a1']);
});

test('a case that will come straight back to its returner shows that way', () => {
  const straight = processOf(task('a'), task('b'), task('c', { afterReturn: 'straight' }), task('d'));
  const game = play(straight);
  submit(game);
  agree(game, 'a', 'a1');
  agree(game, 'b', 'b1');
  giveBack(game, 'c', 'c1', 'start');
  expect(look(straight, game, {})).toEqual(['start:applicant now', 'c:c1', 'd:d1']);
});

test('people still to be chosen are unknown, and so is whoever is the same as they', () => {
  const open = processOf(
    task('a', { who: [{ by: 'chosenByApplicant' }] }),
    task('b', { who: [{ by: 'sameAs', node: 'a' }] }),
  );
  expect(look(open, null, {})).toEqual(['a:未知', 'b:未知']);
});

test('a step for which nobody but the applicant is found waits for an appointment', () => {
  const own = processOf(task('a', { who: [{ by: 'people', people: ['applicant'] }] }));
  expect(look(own, null, {})).toEqual(['a:待指定']);
});

test('a case that has ended has nothing ahead', () => {
  const game = play(processOf(task('a')));
  submit(game);
  agree(game, 'a', 'a1');
  expect(look(game.definition, game, {})).toEqual([]);
});

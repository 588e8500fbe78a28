import { expect, test } from 'vitest';
import { readProcess } from '#standards/process';
import { randomOf } from '../kernel/testing/random.ts';
import { randomDefinition } from '../kernel/testing/random-definition.ts';
import { exportBpmn } from './export-bpmn.ts';
import { importBpmn } from './import-bpmn.ts';
import { elementsIn, moddle } from './moddle.ts';
import { bpmnOf, FOREIGN, flows, userTask } from './testing/foreign-file.ts';

const line = (...elements: string[]) => ['<startEvent id="start" />', '<endEvent id="end" />', ...elements];

test('a file of another tool is shown and listed with id and line, never executed', async () => {
  const found = await importBpmn(FOREIGN);
  if (found.kind !== 'picture') throw new Error(found.kind);
  expect(found.title).toBe('别家的流程');
  const listed = Object.fromEntries(found.unsupported.map(({ id, line: at, type }) => [id, `${type} ${at}`]));
  expect(listed).toEqual({
    m1: 'bpmn:Message 4',
    ls: 'bpmn:LaneSet 6',
    ta: 'bpmn:TextAnnotation 18',
    t1: 'bpmn:UserTask 8',
    t2: 'bpmn:ScriptTask 9',
    sp: 'bpmn:SubProcess 11',
    dr: 'bpmn:DataObjectReference 12',
    do: 'bpmn:DataObject 12',
    e1: 'bpmn:EndEvent 13',
    f2: 'bpmn:SequenceFlow 15',
  });
  expect(found.svg?.match(/class="shape/g)).toHaveLength(2);
  expect(found.svg?.match(/class="flow"/g)).toHaveLength(1);
});

test('reading and writing a foreign file keeps all its elements', async () => {
  const count = (xml: string) => {
    const names = [...xml.matchAll(/<(?:\w+:)?(\w+)[\s/>]/g)].map(([, name]) => name ?? '').sort();
    return names.join(' ');
  };
  const { rootElement } = await moddle.fromXML(FOREIGN.replace(' encoding="ISO-8859-1"', ''));
  const { xml } = await moddle.toXML(rootElement);
  expect(count(xml)).toBe(count(FOREIGN));
  const again = await moddle.fromXML(xml);
  expect(elementsIn(again.rootElement, 'rootElements')).toHaveLength(2);
});

test('a drawing of another tool in our subset, with our settings, is a process', async () => {
  const file = bpmnOf(...line(userTask('a'), userTask('b'), ...flows('start>a', 'a>b', 'b>end')));
  const found = await importBpmn(file);
  if (found.kind !== 'process') throw new Error(JSON.stringify(found));
  expect(found.definition.nodes.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(found.definition.version).toBe(1);
});

const xor = (id: string, more = '') => `<exclusiveGateway id="${id}" ${more}/>`;
const plus = (id: string) => `<parallelGateway id="${id}" />`;
const tangled: [what: string, elements: string[], at: string][] = [
  ['a way back', [userTask('a'), xor('x', 'default="f_x_end"'), ...flows('start>a', 'a>x', 'x>a!', 'x>end?')], 'a'],
  [
    'branches that do not meet',
    [
      plus('p'),
      userTask('a'),
      userTask('b'),
      '<endEvent id="end2" />',
      ...flows('start>p', 'p>a', 'p>b', 'a>end', 'b>end2'),
    ],
    'end2',
  ],
  [
    'a parallel split that an exclusive gateway joins',
    [plus('p'), userTask('a'), userTask('b'), xor('x'), ...flows('start>p', 'p>a', 'p>b', 'a>x', 'b>x', 'x>end')],
    'x',
  ],
  [
    'crossing pairs',
    [
      plus('p'),
      plus('q'),
      plus('r'),
      plus('s'),
      userTask('a'),
      userTask('b'),
      userTask('c'),
      ...flows('start>p', 'p>a', 'p>q', 'q>b', 'q>c', 'a>r', 'b>r', 'r>s', 'c>s', 's>end'),
    ],
    's',
  ],
  [
    'a join without a gateway',
    [plus('p'), userTask('a'), userTask('b'), ...flows('start>p', 'p>a', 'p>b', 'a>b', 'b>end')],
    'b',
  ],
  [
    'conditions without a default',
    [xor('x'), xor('y'), userTask('a'), userTask('b'), ...flows('start>x', 'x>a!', 'x>b!', 'a>y', 'b>y', 'y>end')],
    'x',
  ],
  ['a step that nothing leads to', [userTask('a'), userTask('b'), ...flows('start>a', 'a>end', 'b>end')], 'b'],
  ['a step that leads nowhere', [userTask('a'), ...flows('start>a')], 'a'],
  ['two beginnings', ['<startEvent id="start2" />', userTask('a'), ...flows('start>a', 'start2>a', 'a>end')], 'start2'],
  ['settings that are no JSON', [userTask('a', '{who'), ...flows('start>a', 'a>end')], 'a'],
];
test.each(tangled)('%s is refused where it stands', async (_, elements, at) => {
  const found = await importBpmn(bpmnOf(...line(...elements)));
  if (found.kind !== 'picture') throw new Error(found.kind);
  expect(found.unsupported.map(({ id }) => id)).toEqual([at]);
  expect(found.unsupported[0]?.line).toBeGreaterThan(3);
});

test('settings that are not ours are refused with their place, and the drawing decides what a node is', async () => {
  const sly = '{"type":"script","id":"x","who":[{"by":"everyone"}],"script":"process.exit()"}';
  const found = await importBpmn(bpmnOf(...line(userTask('a', sly), ...flows('start>a', 'a>end'))));
  if (found.kind !== 'picture') throw new Error(found.kind);
  expect(found.unsupported.map(({ id }) => id).sort()).toEqual(['nodes.0.script', 'nodes.0.who.0.by']);
});

const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>${bpmnOf('&b;')}`;
const unreadable: [what: string, xml: string, code: string][] = [
  ['an entity bomb', bomb, 'HAS_DOCTYPE'],
  ['a file beyond 5 MB', `${bpmnOf()}${' '.repeat(5_000_001)}`, 'TOO_LARGE'],
  ['too many elements', bpmnOf('<task/>'.repeat(20_001)), 'TOO_MANY_ELEMENTS'],
  ['elements nested too deep', bpmnOf(`${'<subProcess>'.repeat(300)}${'</subProcess>'.repeat(300)}`), 'TOO_DEEP'],
  ['nothing', '', 'NOT_BPMN'],
  ['no XML', 'PK\u0003\u0004', 'NOT_BPMN'],
  ['XML of something else', '<html><body/></html>', 'NOT_BPMN'],
  ['XML cut off', bpmnOf('<userTask id="a"').slice(0, 300), 'NOT_BPMN'],
];
test.each(unreadable)('%s is refused with a sentence', async (_, xml, code) => {
  expect(await importBpmn(xml)).toMatchObject({ kind: 'unreadable', code, message: expect.stringMatching(/。$/) });
});

test('a name that looks like markup stays text in the picture', async () => {
  const named = FOREIGN.replace('name="审批"', 'name="&lt;script&gt;alert(1)&lt;/script&gt;"');
  const found = await importBpmn(named);
  if (found.kind !== 'picture') throw new Error(found.kind);
  expect(found.svg).not.toContain('<script');
  expect(found.svg).toContain('&#60;script&#62;');
});

test('files broken at random never crash the reader, and what it takes for a process is one', async () => {
  const random = randomOf(5);
  for (let i = 0; i < 150; i++) {
    const whole = i % 3 === 0 ? FOREIGN : await exportBpmn(randomDefinition(random));
    const found = await importBpmn(broken(whole, random));
    expect(['process', 'picture', 'unreadable']).toContain(found.kind);
    if (found.kind === 'process') expect(readProcess(found.definition)).toEqual({ definition: found.definition });
  }
});

function broken(xml: string, random: ReturnType<typeof randomOf>): string {
  let text = xml;
  for (let i = 0; i <= random.below(4); i++) {
    const [at, to] = [random.below(text.length), random.below(text.length)];
    const piece = text.slice(Math.min(at, to), Math.min(at, to) + random.below(200));
    const other = random.pick([
      '',
      '<',
      '"',
      '</bpmn:process>',
      'id="n1"',
      '\u0000',
      '𠮷',
      piece,
      '&amp;',
      'NaN',
      '-1e999',
    ]);
    text = text.slice(0, at) + other + text.slice(at + random.below(40));
  }
  return text;
}

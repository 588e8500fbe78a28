import { expect, test } from 'vitest';
import { and, eq, field, gte, lookup, not, oneOf, value } from '#standards/language';
import type { ProcessDefinition, TaskNode } from '#standards/process';
import { randomOf } from '../kernel/testing/random.ts';
import { randomDefinition } from '../kernel/testing/random-definition.ts';
import { exportBpmn } from './export-bpmn.ts';
import { importBpmn } from './import-bpmn.ts';
import { elementIn, elementsIn, moddle, textIn } from './moddle.ts';

const task = (id: string, more: Partial<TaskNode> = {}): TaskNode => ({
  type: 'task',
  id,
  title: `“${id}” <审批> & 'x' ]]> \\`,
  who: [{ by: 'role', role: 'clerk', in: { at: 'responsible', line: 'vehicle', above: 1 }, reach: 'region' }],
  ...more,
});
const rich: ProcessDefinition = {
  key: 'rich',
  title: '处置 & 更新 <试行>',
  version: 7,
  withdrawStart: 'never',
  nodes: [
    task('a', {
      limit: { amount: 5, unit: 'workday' },
      fields: { price: 'write', secret: 'hidden' },
      group: { rule: 'ratio', percent: 66 },
    }),
    {
      type: 'if',
      id: 'i',
      title: '金额',
      branches: [
        {
          title: '大',
          when: and(gte(field('price'), value('500000')), not(oneOf(field('kind'), ['a', 'b']))),
          nodes: [task('b', { limit: { amount: 4, unit: 'hour' } })],
        },
        { title: '空', when: eq(lookup({ name: 'caps' }, 'cap', { kind: field('kind') }), value(null)), nodes: [] },
      ],
      otherwise: { title: '小', nodes: [task('c', { returnTo: ['previous', { node: 'a' }], document: 'reply' })] },
    },
    {
      type: 'par',
      id: 'p',
      title: '会签',
      branches: [
        { title: '甲', nodes: [] },
        { title: '乙', nodes: [task('d', { group: { rule: 'seq' } })] },
      ],
    },
    { type: 'cc', id: 'k', title: '抄送', who: [{ by: 'applicant' }] },
  ],
};

test('our own export comes back as the identical tree, with everything BPMN cannot say', async () => {
  const back = await importBpmn(await exportBpmn(rich));
  expect(back).toMatchObject({ kind: 'process' });
  if (back.kind === 'process') expect(back.definition).toEqual(rich);
});

test('any tree comes back identical', async () => {
  const random = randomOf(11);
  for (let i = 0; i < 60; i++) {
    const definition = JSON.parse(JSON.stringify(randomDefinition(random))) as ProcessDefinition;
    const back = await importBpmn(await exportBpmn(definition));
    if (back.kind !== 'process') throw new Error(JSON.stringify(back));
    expect(back.definition).toEqual(definition);
  }
});

test('every step says what flows in and out, and everything has its place in the diagram', async () => {
  const { rootElement, warnings } = await moddle.fromXML(await exportBpmn(rich));
  const [process] = elementsIn(rootElement, 'rootElements');
  const elements = elementsIn(process, 'flowElements');
  expect(warnings).toEqual([]);
  for (const element of elements) {
    const type = element.$type;
    if (type === 'bpmn:SequenceFlow' || type === 'bpmn:BoundaryEvent') continue;
    if (type !== 'bpmn:StartEvent')
      expect(elementsIn(element, 'incoming').length, textIn(element, 'id')).toBeGreaterThan(0);
    if (type !== 'bpmn:EndEvent')
      expect(elementsIn(element, 'outgoing').length, textIn(element, 'id')).toBeGreaterThan(0);
  }
  const plane = elementIn(elementsIn(rootElement, 'diagrams')[0], 'plane');
  const drawn = elementsIn(plane, 'planeElement').map((place) => textIn(elementIn(place, 'bpmnElement'), 'id'));
  expect(drawn.sort()).toEqual(elements.map((element) => textIn(element, 'id')).sort());
});

test('other tools read the rules in BPMN’s own words', async () => {
  const xml = await exportBpmn(rich);
  expect(xml).toContain('nrOfCompletedInstances / nrOfInstances &gt;= 0.66');
  expect(xml).toContain('<bpmn:multiInstanceLoopCharacteristics isSequential="true" />');
  expect(xml).toContain('(price &gt;= "500000") and (not(kind in ("a", "b")))');
  expect(xml).toContain('P5D');
  expect(xml).toContain('PT4H');
});

import { describe, expect, it } from 'vitest';
import { defineResource, ref, text } from '#standards/language';
import { groupFields } from './field-groups.ts';
import { relatedResources } from './related.ts';

const resource = (name: string, owner: Parameters<typeof defineResource>[0]['owner'], to: string) =>
  defineResource({
    id: name,
    name,
    title: name,
    kind: 'ledger',
    owner,
    label: 'name',
    catalogue: { theme: '试', share: 'open', cycle: 'asNeeded' },
    fields: {
      name: text('名称', { id: 'name' }),
      home: ref('所属', { id: 'home', to }),
      size: text('尺寸', { id: 'size', group: '规格' }),
      memo: text('备注', { id: 'memo' }),
    },
  });
const unit = resource('unit', { tree: { place: ['home'] } }, 'unit');
const car = resource('car', { ref: 'home' }, 'unit');
const cost = resource('cost', { ref: 'home' }, 'car');
const all = [unit, car, cost] as never[];

describe('what belongs to a row', () => {
  it('is found by the owner reference', () => {
    expect(relatedResources(unit as never, all, () => true).map((one) => one.resource.name)).toEqual(['car']);
    expect(relatedResources(car as never, all, () => true)[0]).toMatchObject({
      resource: { name: 'cost' },
      field: 'home',
    });
  });

  it('is not offered to a post that may not read it', () => {
    expect(relatedResources(unit as never, all, (permission) => permission !== 'car.read')).toEqual([]);
  });
});

describe('sections of a page', () => {
  it('keep the declared order, what names no section first', () => {
    const fields = Object.entries(car.fields).map(([name, field]) => ({ name, field }));
    const groups = groupFields(fields).map(({ title, fields: inside }) => [title, inside.map((one) => one.name)]);
    expect(groups).toEqual([
      ['', ['name', 'home', 'memo']],
      ['规格', ['size']],
    ]);
  });
});

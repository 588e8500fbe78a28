import { describe, expect, it } from 'vitest';
import { defineResource, text } from '#standards/language';
import { movedColumn, offeredColumns, shownColumns } from './column-model.ts';

const thing = defineResource({
  id: 'thing',
  name: 'thing',
  title: '物',
  kind: 'ledger',
  owner: 'everyone',
  label: 'name',
  catalogue: { theme: '试', share: 'open', cycle: 'asNeeded' },
  fields: {
    no: text('编号', { id: 'no', list: true }),
    name: text('名称', { id: 'name' }),
    phone: text('电话', { id: 'phone', list: true }),
    secret: text('密', { id: 'secret', list: true }),
    memo: text('备注', { id: 'memo' }),
  },
});
const access = (field: string) => (field === 'secret' ? 'hidden' : 'clear');
const offered = offeredColumns(thing as never, access);

describe('columns of a list', () => {
  it('offers what the actor may see, the label first', () => {
    expect(offered.map((column) => column.name)).toEqual(['name', 'no', 'phone', 'memo']);
    expect(offeredColumns(thing as never, access, ['phone']).map((column) => column.name)).not.toContain('phone');
  });

  it('shows the declared columns until the person chooses', () => {
    expect(shownColumns(thing as never, offered, undefined)).toEqual(['name', 'no', 'phone']);
    expect(shownColumns(thing as never, offered, [])).toEqual(['name']);
  });

  it('keeps the chosen order and drops what is no longer there', () => {
    expect(shownColumns(thing as never, offered, ['memo', 'gone', 'no', 'memo', 'secret'])).toEqual([
      'name',
      'memo',
      'no',
    ]);
  });

  it('moves columns but never past the label', () => {
    expect(movedColumn(['name', 'no', 'phone'], 'phone', -1)).toEqual(['name', 'phone', 'no']);
    expect(movedColumn(['name', 'no', 'phone'], 'no', -1)).toEqual(['name', 'no', 'phone']);
    expect(movedColumn(['name', 'no', 'phone'], 'gone', 1)).toEqual(['name', 'no', 'phone']);
  });
});

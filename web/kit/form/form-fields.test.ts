import { describe, expect, it } from 'vitest';
import { code, date, defineCodeSet, defineResource, ref, serial, text } from '#standards/language';
import { beginning, changedFields, filledValues, formFields, ownPresets, startValues } from './form-fields.ts';

const stage = defineCodeSet({
  name: 'stage',
  title: '状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'used', label: '在用' },
    { code: 'gone', label: '处置' },
  ],
});
const car = defineResource({
  id: 'car',
  name: 'car',
  title: '车',
  kind: 'ledger',
  owner: 'everyone',
  label: 'plate',
  catalogue: { theme: '试', share: 'open', cycle: 'asNeeded' },
  states: { field: 'stage', from: { used: ['gone'], gone: [] } },
  fields: {
    plate: text('号牌', { id: 'plate', required: true }),
    no: serial('编号', { id: 'no', pattern: '{yyyy}-{0000}' }),
    unit: text('单位', { id: 'unit', readOnly: 'afterCreate' }),
    phone: text('电话', { id: 'phone', grade: 3, mask: 'phone' }),
    secret: text('密', { id: 'secret', grade: 4 }),
    bought: date('购置日期', { id: 'bought', initial: 'today' }),
    stage: code('状态', { id: 'stage', set: stage }),
  },
});
const facts = { id: 'x', rev: 3, createdAt: '', updatedAt: '', voidedAt: null };
const access = (field: string) => (field === 'secret' ? 'hidden' : 'clear');

describe('fields of a form', () => {
  it('leave out what only commands set and what is hidden', () => {
    const names = formFields(car as never, undefined, access).map(({ name }) => name);
    expect(names).toEqual(['plate', 'unit', 'phone', 'bought', 'stage']);
  });

  it('lock what may not change any more and what is masked, when a row is edited', () => {
    const row = { ...facts, plate: 'A', unit: 'B', phone: '138****', bought: null, stage: 'used', $masked: ['phone'] };
    const locked = formFields(car as never, row, access).flatMap(({ name, locked }) => (locked ? [name] : []));
    expect(locked).toEqual(['unit', 'phone']);
  });

  it('do not show a field the server left out of the row', () => {
    const row = { ...facts, plate: 'A' };
    expect(formFields(car as never, row, access).map(({ name }) => name)).toEqual(['plate']);
  });
});

describe('a new row', () => {
  const owned = defineResource({
    id: 'desk',
    name: 'desk',
    title: '桌',
    kind: 'ledger',
    owner: { ref: 'home' },
    label: 'no',
    catalogue: { theme: '试', share: 'open', cycle: 'asNeeded' },
    fields: { no: text('编号', { id: 'no' }), home: ref('单位', { id: 'home', to: 'unit' }) },
  });

  it('belongs to the unit of the person who makes it, unless the address names another', () => {
    expect(ownPresets(owned as never, 'u1', {})).toEqual({ home: 'u1' });
    expect(ownPresets(owned as never, 'u1', { home: 'u2' })).toEqual({ home: 'u2' });
  });

  it('gets no unit when it belongs to nobody or nobody acts', () => {
    expect(ownPresets(car as never, 'u1', { plate: 'A' })).toEqual({ plate: 'A' });
    expect(ownPresets(owned as never, undefined, {})).toEqual({});
  });
});

describe('the beginning of a field', () => {
  it('is the day itself where the declaration says today, and the word where it is a text', () => {
    expect(beginning(date('日期', { id: 'on_day', initial: 'today' }), '2026-11-22')).toBe('2026-11-22');
    expect(beginning(text('词', { id: 'word', initial: 'today' }), '2026-11-22')).toBe('today');
    expect(beginning(text('词', { id: 'word' }), '2026-11-22')).toBeUndefined();
  });
});

describe('values of a form', () => {
  it('start with presets, declared beginnings and the first state', () => {
    const start = startValues(car as never, undefined, '2026-11-22', { unit: 'u1' });
    expect(start).toMatchObject({ unit: 'u1', bought: '2026-11-22', stage: 'used', plate: null });
  });

  it('send what was filled in when a row is made', () => {
    const fields = formFields(car as never, undefined, access);
    expect(filledValues(fields, { plate: 'A', unit: '', phone: null, stage: 'used' })).toEqual({
      plate: 'A',
      stage: 'used',
    });
  });

  it('send only what was changed when a row is edited', () => {
    const row = { ...facts, plate: 'A', unit: 'B', phone: '1', bought: null, stage: 'used' };
    const fields = formFields(car as never, row, access);
    const start = startValues(car as never, row, '2026-11-22');
    expect(changedFields(fields, start, { ...start, plate: 'C', unit: 'other', bought: '' })).toEqual(['plate']);
  });
});

import { describe, expect, it } from 'vitest';
import { defineResource, instant, text } from '#standards/language';
import { bulkVerbs } from './bulk-verbs.ts';
import { countWords } from './count-words.ts';
import { filterableFields, quickFields } from './quick-fields.ts';

const base = {
  id: 'thing',
  name: 'thing',
  title: '物',
  owner: 'everyone',
  label: 'name',
  catalogue: { theme: '试', share: 'open', cycle: 'asNeeded' },
  fields: { name: text('名称', { id: 'name', list: true }), at: instant('时间', { id: 'at_time', list: true }) },
} as const;
const ledger = defineResource({ ...base, kind: 'ledger' }) as never;
const document = defineResource({ ...base, kind: 'document' }) as never;
const log = defineResource({ ...base, kind: 'log', log: { key: ['name'], time: 'at' } }) as never;
const verbsOf = (resource: never, may = (_permission: string) => true) =>
  bulkVerbs(resource, may).map(({ verb }) => verb);

describe('verbs on chosen rows', () => {
  it('are those of the kind of resource', () => {
    expect(verbsOf(ledger)).toEqual(['void']);
    expect(verbsOf(document)).toEqual(['submit', 'void']);
    expect(verbsOf(log)).toEqual([]);
  });

  it('are not offered without the permission', () => {
    expect(verbsOf(document, (permission) => permission === 'thing.submit')).toEqual(['submit']);
    expect(verbsOf(ledger, () => false)).toEqual([]);
  });
});

describe('conditions at hand', () => {
  const target = () => undefined;

  it('are only on fields in the clear', () => {
    expect(filterableFields(ledger, () => 'clear', target)).toEqual(['name', 'at']);
    expect(filterableFields(ledger, (name) => (name === 'at' ? 'masked' : 'clear'), target)).toEqual(['name']);
  });

  it('leave free text to the search box', () => {
    expect(quickFields(ledger, ['name', 'at'], target)).toEqual([{ field: 'at', op: 'between' }]);
  });
});

describe('a count', () => {
  it('says where counting stopped', () => {
    expect(countWords({ value: 10000, capped: true })).toBe('10,000+');
    expect(countWords({ value: 1500, capped: false })).toBe('1,500');
  });
});

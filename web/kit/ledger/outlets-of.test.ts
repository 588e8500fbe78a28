import { expect, test } from 'vitest';
import { outletsOf } from './outlets-of.ts';

const vehicle = { name: 'vehicle', kind: 'ledger' } as const;

test.each([
  ['who may make rows and export', vehicle, ['create', 'export'], ['import', 'template', 'export', 'print']],
  ['who may only look', vehicle, [], ['print']],
  [
    'rows that only commands make',
    { ...vehicle, writtenBy: 'commands' as const },
    ['create', 'export'],
    ['export', 'print'],
  ],
  ['documents', { ...vehicle, kind: 'document' as const }, ['create'], ['print']],
])('%s', (_who, resource, verbs, outlets) => {
  const held = verbs.map((verb) => `vehicle.${verb}`);
  expect(outletsOf(resource, (permission) => held.includes(permission))).toEqual(outlets);
});

import { expect, test } from 'vitest';
import { buildRegistry } from '#standards/language';
import { identityApp } from '../../app.ts';
import { askedFor } from './audit-input.ts';
import { auditVerbs } from './audit-verbs.ts';

const from = (address: string) => {
  const params = new URLSearchParams(address);
  return askedFor((name) => params.get(name) ?? undefined);
};

test('days of the address become moments of the Shanghai day, the last day included', () => {
  expect(from('since=2026-11-01&until=2026-11-02&verb=rename')).toEqual({
    verb: 'rename',
    since: '2026-10-31T16:00:00.000Z',
    until: '2026-11-02T15:59:59.999Z',
  });
});

test('what is no day and what is not asked for is not sent', () => {
  expect(from('since=never&person=&page=3')).toEqual({});
});

test('verbs are offered once each, those that leave no trace are not', () => {
  const registry = buildRegistry([identityApp]);
  const names = auditVerbs(registry, undefined).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(['create', 'reveal', 'rename', 'mergeUnits', 'giveRole']));
  expect(names).not.toContain('read');
  const ofAccount = auditVerbs(registry, registry.resource('account')).map(({ name }) => name);
  expect(ofAccount).toEqual(expect.arrayContaining(['suspend', 'openAccount']));
  expect(ofAccount).not.toContain('rename');
});

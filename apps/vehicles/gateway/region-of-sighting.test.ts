import { expect, test } from 'vitest';
import { regionOfSighting } from './region-of-sighting.ts';

const region = (id: string, code: string, platePrefix = '') => ({ id, code, platePrefix });
const regions = [
  region('province', '520000'),
  region('city', '520100', '贵A'),
  region('county', '520102'),
  region('other', '520300', '贵C'),
];

test.each<[string, Parameters<typeof regionOfSighting>[1], string]>([
  ['the county it registers with', { province: 52, city: 102, plate: '贵C12345' }, 'county'],
  ['the city, where the county is not known', { province: 52, city: 177 }, 'city'],
  ['the city of its plate, where the code is none of ours', { province: 11, city: 101, plate: '贵C12345' }, 'other'],
  ['the city of its plate', { plate: '贵A10001' }, 'city'],
  ['the province, where the plate is of elsewhere', { plate: '京A10001' }, 'province'],
  ['the province, where it says nothing', {}, 'province'],
])('a stranger belongs to %s', (_title, said, expected) => expect(regionOfSighting(regions, said)).toBe(expected));

test('where no province is in the ledger it belongs to nobody', () => {
  expect(regionOfSighting([region('city', '520100')], {})).toBeUndefined();
});

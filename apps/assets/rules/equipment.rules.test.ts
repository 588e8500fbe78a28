import { expect, test } from 'vitest';
import { assetGround } from '../testing/asset-ground.ts';
import { type EquipmentAsk, equipmentCap, equipmentNotices, meetingTableCap, reuseFirst } from './equipment.rules.ts';

const unit = { people: 25, offices: 10, secret: false };

test.each([
  ['desktop', 25, '5000', 6],
  ['laptop', 12, '7000', 6],
  ['copier', 1, '35000', 6],
  ['scanner', 1, '4000', 6],
  ['desk', 25, '3000', 15],
  ['sofa1', 20, '1500', 15],
  ['fileCabinet', 25, '1000', 20],
  ['safe', undefined, '3000', 20],
])('%s: at most %s pieces at %s yuan, kept for %i years', (item, quantity, price, years) => {
  expect(equipmentCap(assetGround(), item, unit)).toMatchObject({ quantity, price, years });
});

test.each([
  [100, 5],
  [130, 6],
  [160, 7],
  [19, 0],
])('a unit of %i may have %i copiers', (people, number) => {
  expect(equipmentCap(assetGround(), 'copier', { ...unit, people })?.quantity).toBe(number);
});

test('a secret unit may have half as many desktops again, and only desktops', () => {
  expect(equipmentCap(assetGround(), 'desktop', { ...unit, secret: true })?.quantity).toBe(37);
  expect(equipmentCap(assetGround(), 'laptop', { ...unit, secret: true })?.quantity).toBe(12);
});

test('the desk of a bureau head may cost more', () => {
  expect(equipmentCap(assetGround(), 'desk', unit, 'bureau')?.price).toBe('4500');
  expect(equipmentCap(assetGround(), 'sofa3', unit, 'bureau')?.price).toBe('3000');
});

const ask: EquipmentAsk = { item: 'desktop', number: 5, held: 20, price: '4860' };
const said = (more: Partial<EquipmentAsk>) =>
  equipmentNotices(assetGround(), unit, { ...ask, ...more }).map(({ rule, severity }) => `${rule} ${severity}`);

test('quantity and price are held to their caps; in an emergency the quantity may be explained, the price not', () => {
  expect(said({})).toEqual([]);
  expect(said({ number: 6 })).toEqual(['AS-1 block']);
  expect(said({ number: 6, emergency: true })).toEqual(['AS-1 explain']);
  expect(said({ price: '5000.01', emergency: true })).toEqual(['AS-2 block']);
  expect(said({ item: 'unheardOf' })).toEqual(['AS-1 explain']);
});

test.each([
  ['50', '80000'],
  ['60', '72000'],
  ['120', '120000'],
])('the table of a meeting room of %s m² may cost %s yuan', (area, price) => {
  expect(meetingTableCap(assetGround(), area)?.price).toBe(price);
});

test('what stands idle goes before a purchase', () => {
  const idle = [
    { id: '1', label: 'ZC1', category: 'A02010105', count: 3 },
    { id: '2', label: 'ZC2', category: 'A05010201', count: 9 },
  ];
  expect(reuseFirst({ category: 'A02010105', number: 3 }, idle)).toMatchObject({
    offered: [{ id: '1' }],
    notices: [{ rule: 'AS-4', severity: 'block' }],
  });
  expect(reuseFirst({ category: 'A02010105', number: 4 }, idle).notices).toMatchObject([{ severity: 'explain' }]);
  expect(reuseFirst({ category: 'A02020200', number: 1 }, idle).notices).toEqual([]);
});

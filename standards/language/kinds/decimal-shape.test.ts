import { expect, test } from 'vitest';
import { money, quantity } from '../fields.ts';
import { shippedContext } from '../shipped-context.ts';
import { kindOf } from './index.ts';

const context = shippedContext('2026-11-20', new Map());
const bounded = money('金额', { id: 'amount', least: '0.05', most: '1000000.50' });
const fine = quantity('读数', { id: 'reading', unit: 'kWh', scale: 6, least: '0', most: '999999999' });
const whole = quantity('里程', { id: 'mileage', unit: 'km', scale: 0 });

test.each([bounded, fine, whole])(
  'an ordinary spelling is judged like the same number spelled at length ($title)',
  (field) => {
    const kind = kindOf(field);
    const texts = [
      '0',
      '0.04',
      '0.05',
      '0.5',
      '7',
      '12.50',
      '999.999',
      '1000000.5',
      '1000000.51',
      '999999999',
      '999999999.000001',
    ];
    for (const text of texts) {
      const atLength = kind.validate(`00${text}`, field, context);
      expect(kind.validate(text, field, context), text).toEqual(atLength);
    }
  },
);

test('an ordinary amount comes out with all its decimals', () => {
  expect(kindOf(bounded).validate('12.5', bounded, context)).toEqual({ ok: true, value: '12.50' });
  expect(kindOf(whole).validate('12', whole, context)).toEqual({ ok: true, value: '12' });
});

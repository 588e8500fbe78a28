import { expect, test } from 'vitest';
import { RecordReader } from './record-reader.ts';

const text = 'a,b\r\n"c,\r\nd","e""f"\r\rg,"h"i\n"",j\n,\nlast,"one"';
const records = [['a', 'b'], ['c,\r\nd', 'e"f'], [''], ['g', 'hi'], ['', 'j'], ['', ''], ['last', 'one']];

test('records are the same wherever the text is cut into pieces', () => {
  for (let first = 0; first <= text.length; first++) {
    for (let second = first; second <= text.length; second++) {
      const reader = new RecordReader(',');
      const found = [
        ...reader.push(text.slice(0, first)),
        ...reader.push(text.slice(first, second)),
        ...reader.push(text.slice(second)),
        ...reader.push('', true),
      ];
      expect(found).toEqual(records);
    }
  }
});

test('a mark that nothing closes within the longest field is a character, and only its record is spoiled', () => {
  const reader = new RecordReader(',', 20);
  const found = reader.push(`1,"open\n${'2,3\n'.repeat(20)}4,"5"\n`);
  expect(found[0]).toEqual(['1', '"open']);
  expect(found).toHaveLength(22);
  expect(found.at(-1)).toEqual(['4', '5']);
  expect(reader.openQuotes).toEqual([1]);
});

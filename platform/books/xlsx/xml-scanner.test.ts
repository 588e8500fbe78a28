import { expect, test } from 'vitest';
import { XmlScanner } from './xml-scanner.ts';
import { attribute, cellText } from './xml-text.ts';

function scan(pieces: readonly string[]): string[] {
  const seen: string[] = [];
  const scanner = new XmlScanner({
    open: (name, attributes) => seen.push(`<${name}${attributes.trim() && ` ${attributes.trim()}`}>`),
    close: (name) => seen.push(`</${name}>`),
    text: (raw) => seen.push(raw),
  });
  for (const piece of pieces) scanner.push(piece);
  scanner.end();
  return seen;
}

const document = `<?xml version="1.0"?><!-- <x> --><a:b c="1>2" d='"'><e/><![CDATA[<&]]>文<f g = "h"\n/></a:b>`;
const seen = [`<b c="1>2" d='"'>`, '<e>', '</e>', '&lt;&amp;', '文', '<f g = "h">', '</f>', '</b>'];

test('the same is seen wherever the document is cut into pieces', () => {
  for (let cut = 0; cut <= document.length; cut++)
    expect(scan([document.slice(0, cut), document.slice(cut)])).toEqual(seen);
});

test.each([
  ['<a><b></a>', 'BOOK_DAMAGED'],
  ['<a>', 'BOOK_DAMAGED'],
  ['text only', 'BOOK_DAMAGED'],
  ['', 'BOOK_DAMAGED'],
  ['<a><!-- never closed', 'BOOK_DAMAGED'],
  ['<a b="never closed></a>', 'BOOK_DAMAGED'],
  ['<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', 'BOOK_ENTITIES'],
  ['<a>'.repeat(300), 'BOOK_DAMAGED'],
  [`<a>${'x'.repeat(5_000_000)}</a>`, 'accepted'],
  [`<a ${'x'.repeat(5_000_000)}`, 'BOOK_DAMAGED'],
])('%.40s: %s', (text, expected) => {
  const outcome = (() => {
    try {
      scan([text]);
      return 'accepted';
    } catch (error) {
      return error instanceof Error && 'code' in error ? error.code : error;
    }
  })();
  expect(outcome).toBe(expected);
});

test('attributes are found by local name and in either quotation mark', () => {
  expect(attribute(' sheetId="3" r:id="rId1"', 'id')).toBe('rId1');
  expect(attribute(" name = '甲&amp;乙'", 'name')).toBe('甲&乙');
  expect(attribute(' name="x"', 'nam')).toBeUndefined();
});

test('unknown entities and impossible characters do no harm', () => {
  expect(cellText('&nbsp;&#x110000;&#0;&#x41;&constructor;')).toBe('&nbsp;A&constructor;');
});

import { expect, test } from 'vitest';
import { arrayLiteral } from './array-literal.ts';

test.each([
  [[], '{}'],
  [['贵A00001', null, undefined], '{"贵A00001",null,null}'],
  [['NULL', '', 'a,b{}', ' x '], '{"NULL","","a,b{}"," x "}'],
  [[`"quote" and \\ back`], '{"\\"quote\\" and \\\\ back"}'],
  [['line\nbreak', 'back\\n "q"', null, 7], '{"line\nbreak","back\\\\n \\"q\\"",null,7}'],
  [[1, 2.5, true], '{1,2.5,true}'],
  [[{ a: '"' }], '{"{\\"a\\":\\"\\\\\\"\\"}"}'],
])('%j is %s', (values, literal) => {
  expect(arrayLiteral(values)).toBe(literal);
});

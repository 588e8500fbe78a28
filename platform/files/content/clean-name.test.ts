import { expect, test } from 'vitest';
import { cleanName, extensionOf } from './clean-name.ts';

test.each([
  ['年度报告.docx', '年度报告.docx'],
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\windows\\system32\\a.txt', 'a.txt'],
  ['C:\\fakepath\\照片.jpg', '照片.jpg'],
  ['a\u0000b\n.pdf', 'ab.pdf'],
  ['报告\u202Efdp.exe', '报告fdp.exe'],
  ['报\u200B告\uFEFF.pdf', '报告.pdf'],
  ['.bashrc', 'bashrc'],
  ['..', '未命名'],
  ['', '未命名'],
  ['   ', '未命名'],
  ['con.txt', '_con.txt'],
  ['a<b>c:"d"|e?.txt', 'a_b_c__d__e_.txt'],
  ['e\u0301.txt', 'é.txt'],
  ['\uD842.txt', 'txt'],
  ['𠮷野㐂䶮.pdf', '𠮷野㐂䶮.pdf'],
  ['申请  表 .pdf ', '申请 表 .pdf'],
])('%j is kept as %j', (given, kept) => {
  expect(cleanName(given)).toBe(kept);
});

test('a long name loses its middle and keeps its extension', () => {
  const name = cleanName(`${'很'.repeat(300)}.DOCX`);
  expect([...name]).toHaveLength(120);
  expect(name).toMatch(/…\.docx$/);
});

test.each([
  ['a.PDF', 'pdf'],
  ['a.tar.gz', 'gz'],
  ['没有扩展名', ''],
  ['奇怪.扩展', ''],
])('the extension of %j is %j', (name, extension) => {
  expect(extensionOf(name)).toBe(extension);
});

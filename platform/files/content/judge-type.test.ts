import { fileTypeFromBuffer } from 'file-type';
import { expect, test } from 'vitest';
import { CFB, EXE, PNG, pdf, XLSX, zip } from '../testing/sample-bytes.ts';
import { judgeType } from './judge-type.ts';

const DOCUMENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const text = (words: string) => Buffer.from(words);

async function judged(name: string, bytes: Buffer, use: 'attachment' | 'workbook' = 'attachment') {
  const detected = await fileTypeFromBuffer(bytes);
  const verdict = judgeType({ name, use, head: bytes.subarray(0, 8192), detected: detected?.ext });
  return typeof verdict === 'string' ? verdict : verdict.type;
}

test.each([
  ['图.png', PNG, 'image/png'],
  ['微信图片.jpg', PNG, 'image/png'],
  ['没有扩展名', PNG, 'image/png'],
  ['a.pdf', pdf(), 'application/pdf'],
  ['a.xlsx', XLSX, DOCUMENT],
  ['a.xls', XLSX, DOCUMENT],
  ['a.et', CFB, 'application/x-cfb'],
  ['a.doc', CFB, 'application/x-cfb'],
  ['材料.zip', zip({ 'a.txt': 'a' }), 'application/zip'],
  ['批复.ofd', zip({ 'OFD.xml': '<ofd/>' }), 'application/ofd'],
  ['名单.csv', text('姓名,单位\n甲,乙'), 'text/plain'],
  ['gb.txt', Buffer.from('c4e3bac3', 'hex'), 'text/plain'],
  ['宽.txt', Buffer.from('\uFEFF宽字符', 'utf16le'), 'text/plain'],
  ['a.html', text('<!DOCTYPE html><p>x'), 'text/html'],
  ['a.svg', text('<svg onload="alert(1)"></svg>'), 'image/svg+xml'],
  ['流程.bpmn', text('<?xml version="1.0"?><definitions/>'), 'application/xml'],
  ['平面图.dwg', Buffer.concat([text('AC1032'), Buffer.alloc(100)]), 'image/vnd.dwg'],
])('%s is taken for what it is', async (name, bytes, type) => {
  expect(await judged(name, bytes)).toBe(type);
});

test.each([
  ['a.exe', EXE, 'FILE_TYPE_REFUSED'],
  ['照片.jpg', EXE, 'FILE_TYPE_REFUSED'],
  ['a.txt', text('#!/bin/sh\nrm -rf /'), 'FILE_TYPE_REFUSED'],
  ['a.vbs', text('x = 1'), 'FILE_TYPE_REFUSED'],
  ['a.js', text('alert(1)'), 'FILE_TYPE_REFUSED'],
  ['a.pdf.exe', pdf(), 'FILE_TYPE_REFUSED'],
  ['a.so', Buffer.concat([Buffer.from('7f454c46', 'hex'), Buffer.alloc(100)]), 'FILE_TYPE_REFUSED'],
  ['批复.pdf', PNG, 'FILE_TYPE_DIFFERS'],
  ['图.png', text('<script>alert(1)</script>'), 'FILE_TYPE_DIFFERS'],
  ['a.docx', text('only words'), 'FILE_TYPE_DIFFERS'],
  ['a.docx', XLSX, 'FILE_TYPE_DIFFERS'],
  ['数据.bin', Buffer.from([0, 1, 2, 3, 0, 9]), 'FILE_TYPE_UNKNOWN'],
])('%s is refused', async (name, bytes, code) => {
  expect(await judged(name, bytes)).toBe(code);
});

test('a workbook that is none comes in, so that the one who reads it can say what it is; a program never does', async () => {
  expect(await judged('台账.xls', text('<html><table></table></html>'), 'workbook')).toBe('text/html');
  expect(await judged('台账.xls', EXE, 'workbook')).toBe('FILE_TYPE_REFUSED');
});

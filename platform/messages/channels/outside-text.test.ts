import { expect, test } from 'vitest';
import { outsideText } from './outside-text.ts';

const message = { id: '1', kind: 'notice', title: '关于报送年检情况的通知', link: '/r/notice/7' };

test('the title of a notice leaves, with the address people open', () => {
  expect(outsideText(message, 'https://goa.example')).toEqual({
    id: '1',
    subject: '【机关事务】关于报送年检情况的通知',
    body: '关于报送年检情况的通知。请登录机关事务云查看：https://goa.example/r/notice/7',
  });
});
test('of a case leaves what happened, never whom or what it is about', () => {
  const text = outsideText({ ...message, kind: 'case', title: '已批准：住房补贴：李建国' });
  expect(JSON.stringify(text)).not.toContain('李建国');
  expect(text.body).toBe('您有一个办件：已批准。请登录机关事务云查看。');
});
test('a title cannot add lines or headers', () => {
  expect(outsideText({ ...message, title: '通知\r\nBcc: all@example.org\u2028x' }).subject).toBe(
    '【机关事务】通知 Bcc: all@example.org x',
  );
});

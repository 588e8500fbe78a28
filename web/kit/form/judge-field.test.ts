import { describe, expect, it } from 'vitest';
import { code, defineCodeSet, int, text } from '#standards/language';
import { judgeField } from './judge-field.ts';

const set = defineCodeSet({
  name: 'shape',
  title: '形',
  evidence: 'D',
  version: 1,
  items: [{ code: 'round', label: '圆' }],
});
const sets = { shape: { title: '形', items: [{ code: 'round', label: '圆', to: '2020-12-31' }] } };
const judge = (field: Parameters<typeof judgeField>[0], value: unknown) => judgeField(field, value, '2026-11-22', sets);

describe('a value judged before it is sent', () => {
  it('must be there when it is required, and may be missing otherwise', () => {
    expect(judge(text('名称', { id: 'name', required: true }), '')).toBe('请填写名称。');
    expect(judge(text('名称', { id: 'name' }), null)).toBeUndefined();
  });

  it('is judged by its kind', () => {
    expect(judge(int('座位', { id: 'seats', most: 9 }), 5)).toBeUndefined();
    expect(judge(int('座位', { id: 'seats', most: 9 }), 12)).toContain('座位');
    expect(judge(text('名称', { id: 'name', max: 2 }), '三个字')).toBeDefined();
  });

  it('is judged by the code items as stewards keep them today, not as shipped', () => {
    expect(judge(code('形', { id: 'shape', set }), 'round')).toContain('圆');
  });
});

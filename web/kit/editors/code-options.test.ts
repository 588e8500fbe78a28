import { describe, expect, it } from 'vitest';
import type { CodeItem } from '#standards/language';
import { codeOptions, isHierarchical } from './code-options.ts';

const items: CodeItem[] = [
  { code: 'inst', label: '事业单位' },
  { code: 'school', label: '学校', parent: 'inst' },
  { code: 'old', label: '地区', to: '2011-12-31' },
  { code: 'new', label: '新类', from: '2030-01-01' },
];

describe('options of a code select', () => {
  it('nests children below their parent', () => {
    const [inst] = codeOptions(items, '2026-11-22', null);
    expect(inst?.children?.map((child) => child.value)).toEqual(['school']);
    expect(isHierarchical(items)).toBe(true);
    expect(isHierarchical(items.slice(2))).toBe(false);
  });

  it('does not offer values that have ended or not begun', () => {
    expect(codeOptions(items, '2026-11-22', null).map((option) => option.value)).toEqual(['inst']);
  });

  it('keeps the ended value a row already has, and says that it has ended', () => {
    const kept = codeOptions(items, '2026-11-22', 'old').find((option) => option.value === 'old');
    expect(kept?.label).toBe('地区（已停用）');
  });

  it('offers everything to filters, because old rows carry old values', () => {
    expect(codeOptions(items, '2026-11-22', null, true).map((option) => option.value)).toEqual(['inst', 'old', 'new']);
  });

  it('lifts a child whose parent is not offered instead of losing it', () => {
    const orphan = [
      { code: 'p', label: '旧父', to: '2000-01-01' },
      { code: 'c', label: '子', parent: 'p' },
    ];
    expect(codeOptions(orphan, '2026-11-22', null).map((option) => option.value)).toEqual(['c']);
  });
});

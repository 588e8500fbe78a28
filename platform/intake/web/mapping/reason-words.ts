import type { SheetColumn } from '../../queries/sheets.contract.ts';

const WORDS = {
  memory: '上次就这样对应',
  title: '列名一致',
  synonym: '列名意思相同',
  pattern: '内容的格式相符',
  values: '内容相符',
} as const;

/** A column that only counts the lines. */
export function isNumbering({ title }: Pick<SheetColumn, 'title'>): boolean {
  return /^(序号|行号|编号)$/.test(title.replace(/\s/g, ''));
}

/** Why a field is proposed and how sure that is, in words. */
export function reasonWords(column: SheetColumn): string {
  const { field, reason, confidence } = column;
  if (field === null && isNumbering(column)) return '序号不必导入';
  if (reason === null || confidence === 0) return '没有找到相符的字段';
  if (reason === 'memory') return field === null ? '上次没有导入这一列' : WORDS.memory;
  return confidence >= 0.85 ? WORDS[reason] : `${WORDS[reason]}，请核对`;
}

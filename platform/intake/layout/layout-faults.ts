/** Why a sheet has no table that can be taken in: the sentence a person reads. */
export const LAYOUT_FAULTS = {
  EMPTY_SHEET: '这张工作表是空的。',
  NOTES_ONLY: '这张工作表只有文字说明，没有表格。',
  NO_HEADER: '没有找到表头。请在数据上方写上列名，或下载模板填写。',
  OTHER_TEMPLATE: '这张表的列名与“{title}”对不上，缺少：{missing}。请换用模板，或检查是否选错了台账。',
} as const satisfies Record<string, string>;

/** Code of such a refusal. */
export type LayoutFault = keyof typeof LAYOUT_FAULTS;

/** The sentence with its facts filled in. */
export function layoutSentence(code: LayoutFault, facts: Readonly<Record<string, string>>): string {
  return LAYOUT_FAULTS[code].replace(/\{(\w+)\}/gu, (_, key: string) => facts[key] ?? '');
}

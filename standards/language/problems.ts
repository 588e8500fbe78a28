import type { Judged } from './kinds/kind.ts';

/** Every sentence that the validator says to a person, by its code; `{title}` is the field's title, other braces are facts. */
export const PROBLEMS = {
  REQUIRED: '请填写“{title}”。',
  UNKNOWN_FIELD: '没有“{title}”这个字段。',
  NOT_ROW: '内容应为字段与值的对应表。',
  READ_ONLY: '“{title}”不能直接填写或修改。',
  FIXED_AFTER_CREATE: '“{title}”在新增之后不能修改。',
  NOT_TEXT: '“{title}”应为文字。',
  ONE_LINE: '“{title}”只能写一行，不能换行。',
  BAD_CHARACTER: '“{title}”含有不能保存的字符。',
  TOO_LONG: '“{title}”最多{max}个字，现有{length}个字。',
  CHECK_FAILED: '“{title}”有误：{reason}。',
  NOT_WHOLE: '“{title}”应为整数。',
  NOT_DECIMAL: '“{title}”应为数字，例如 {example}。',
  DECIMAL_AS_NUMBER: '“{title}”应以文本形式的十进制数传递，例如 "{example}"。',
  TOO_PRECISE: '“{title}”最多{scale}位小数。',
  TOO_LARGE: '“{title}”的整数部分最多{digits}位。',
  BELOW_LEAST: '“{title}”不能小于{least}{unit}。',
  ABOVE_MOST: '“{title}”不能大于{most}{unit}。',
  NOT_DATE: '“{title}”应为真实存在的日期，例如 2026-01-31。',
  BEFORE_LEAST: '“{title}”不能早于{least}。',
  AFTER_MOST: '“{title}”不能晚于{most}。',
  NOT_INSTANT: '“{title}”应为带时区的时刻，例如 2026-01-31T08:00:00Z。',
  NOT_INSTANT_CELL: '“{title}”应为日期和时间，例如 2026-01-31 16:00。',
  NOT_FLAG: '“{title}”应为“是”或“否”。',
  UNKNOWN_CODE: '“{title}”没有“{given}”这个选项。',
  CODE_NOT_YET: '“{title}”的选项“{label}”自{from}起才能使用。',
  CODE_ENDED: '“{title}”的选项“{label}”已于{to}停用。',
  CODE_SUCCEEDED: '“{title}”的选项“{label}”已于{to}停用，请改选{successors}。',
  NOT_REF: '“{title}”应选择一条已有的记录。',
  REF_NOT_FOUND: '“{title}”找不到“{given}”，或不能确定是哪一个。',
  NOT_POINT: '“{title}”应为 WGS 84 经纬度，例如 106.630000,26.650000。',
  NOT_SERIAL: '“{title}”不是有效的编号。',
  NOT_ROWS: '“{title}”应为明细行的列表。',
  TOO_MANY_ROWS: '“{title}”最多{max}行。',
  GIVEN_TWICE: '“{title}”给了两次（新旧名称各一次）。',
  STATE_MOVE: '“{title}”不能从“{from}”改为“{to}”。',
} as const satisfies Record<string, string>;

/** Code of a problem with a value. */
export type ProblemCode = keyof typeof PROBLEMS;

/** A problem with one field: where, a stable code and one Chinese sentence. */
export interface Problem {
  /** Field name; inside lines `lines.2.amount`. Empty for the row as a whole. */
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** Facts that fill the braces of a sentence. */
export type ProblemFacts = Readonly<Record<string, string | number | undefined>>;

/** The sentence of a code with its facts filled in; values a person typed are cut at 120 characters. */
export function sentence(code: ProblemCode, facts: ProblemFacts): string {
  return PROBLEMS[code].replace(/\{(\w+)\}/g, (_, key: string) => short(String(facts[key] ?? '')));
}

/** A refused value: code and sentence naming the field. */
export function refused(code: ProblemCode, field: { readonly title: string }, facts: ProblemFacts = {}): Judged<never> {
  return { ok: false, code, message: sentence(code, { title: field.title, ...facts }) };
}

/** An accepted value, with a warning where it stands but deserves a look. */
export function accepted<V>(value: V, warning?: string): Judged<V> {
  return warning === undefined ? { ok: true, value } : { ok: true, value, warning };
}

function short(text: string): string {
  const characters = [...text.slice(0, 400)];
  return characters.length > 120 ? `${characters.slice(0, 119).join('')}…` : characters.join('');
}

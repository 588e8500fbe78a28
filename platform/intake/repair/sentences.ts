/** What is said of a cell that was mended with certainty. */
const REPAIRS = {
  fullwidth: '“{title}”中的全角字符已改为半角。',
  spaces: '“{title}”中多余的空格已去掉。',
  zeroWidth: '“{title}”中看不见的字符已去掉。',
  lineBreak: '“{title}”中的换行已去掉。',
  lowercase: '“{title}”中的小写字母已改为大写。',
  letterForDigit: '“{title}”不使用字母O和I，已改为数字0和1。',
  marks: '“{title}”中的间隔符已去掉。',
  spelling: '“{title}”的写法已统一。',
  numberAsText: '“{title}”是文本形式的数字，已按数字读取。',
  textAsNumber: '“{title}”应为文本，已由数字改为文本。',
  thousands: '“{title}”中的千分位或货币符号已去掉。',
  withUnit: '“{title}”中的计量单位已去掉。',
  unitConverted: '“{title}”所写的计量单位与列不同，已换算。',
  tenThousand: '“{title}”与同列其他值恰差一万倍，是元与万元混填，已换算。',
  thousandth: '“{title}”与同列其他值恰差一千倍，是计量单位混填，已换算。',
  rounded: '“{title}”的小数位数超出，已四舍五入。',
  dashForBlank: '“{title}”中的“{before}”表示没有，已按空白处理。',
  dateShape: '“{title}”的日期写法已统一。',
  dateSerial: '“{title}”是表格软件的日期序号，已换算为日期。',
  textDate: '“{title}”是文本形式的日期，已按日期读取。',
  leadingZeros: '“{title}”前面丢失的0已补齐。',
  lengthened: '“{title}”是15位旧号码，已升为18位。',
  synonym: '“{title}”的“{before}”已统一为“{after}”。',
  refName: '“{title}”的“{before}”已统一为“{after}”。',
  refInWords: '“{title}”写的是名称“{before}”，已找到对应的代码。',
  refByCode: '“{title}”为空，已按同一行的代码补上“{after}”。',
  stale: '“{title}”与登记的不一致，以登记的“{after}”为准。',
  derived: '“{title}”与计算结果只差尾数，已按计算结果更正。',
  implied: '“{title}”为空，已按同一行的“{other}”补上。',
  specAppended: '“{title}”末尾的规格“{cut}”已去掉。',
  ragged: '该行比表头多出内容“{before}”，未读取。',
  duplicateRow: '与{where}内容相同，已合并为一条。',
} as const satisfies Record<string, string>;

/** What is said of a cell or line that waits for a person. */
const ERRORS = {
  noResult: '“{title}”的公式没有保存计算结果，请在表格软件中打开并保存一次。',
  errorValue: '“{title}”是错误值，请更正公式。',
  precisionLost: '“{title}”被当作数字保存，末尾几位已经丢失，请重新填写。',
  monthOnly: '“{title}”缺少日，请补全年月日。',
  impossibleDate: '“{title}”不是真实存在的日期。',
  ambiguousDate: '“{title}”的年月日次序不能确定，请写成 2026-01-31 的形式。',
  refNotFound: '“{title}”找不到“{before}”。',
  refAmbiguous: '“{title}”的“{before}”不止一个，请写全称或填写代码。',
  codeAgainstName: '“{title}”与同一行的代码不是同一个单位，请核对。',
  codeUnlike: '“{title}”与“{before}”登记的代码不同，请核对。',
  usuallyFilled: '“{title}”没有填写，其他行都已填写。',
  required: '请填写“{title}”。',
  unusualCheck: '“{title}”的校验码不符，其他行都相符，请核对。',
  unitDoubt: '“{title}”与其他几行恰差一万倍，疑为元与万元混填，请核对。',
  unitDoubtSmall: '“{title}”与其他几行恰差一千倍，疑为计量单位混填，请核对。',
  tenTimes: '“{title}”约为同类的十倍，请核对小数点。',
  unlikeOthers: '“{title}”与同一行的“{other}”不相配，请核对。',
  impliedUnknown: '“{title}”没有“{before}”这个选项。',
  duplicateKey: '“{title}”与{where}重复，但两行内容不同，请核对后保留一行。',
  duplicateRecord: '与{where}是同一条记录，但内容不同，请核对后保留一行。',
  takenKey: '“{title}”已经属于另一条记录，请核对。',
  ownerAgainstLedger: '台账中该记录属于另一个单位，两处请核对；确需变更单位请办理划转。',
} as const satisfies Record<string, string>;

/** Code of something found in a cell or a line; codes of the validator and of rules stand beside these. */
export type FindingCode = keyof typeof REPAIRS | keyof typeof ERRORS;

/** Facts that fill the braces of a sentence. */
export type FindingFacts = Readonly<Record<string, string | number | undefined>>;

/** The Chinese sentence of a finding; values from the sheet are cut at 60 characters. */
export function findingSentence(code: FindingCode, facts: FindingFacts): string {
  const sentence = code in REPAIRS ? REPAIRS[code as keyof typeof REPAIRS] : ERRORS[code as keyof typeof ERRORS];
  return sentence.replace(/\{(\w+)\}/gu, (_, key: string) => {
    const text = [...String(facts[key] ?? '').slice(0, 240)];
    return text.length > 60 ? `${text.slice(0, 59).join('')}…` : text.join('');
  });
}

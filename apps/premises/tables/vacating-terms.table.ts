import { code, defineCodeSet, defineTable, int } from '#standards/language';

/** 腾退情形. */
export const vacatingCase = defineCodeSet({
  name: 'vacatingCase',
  title: '办公用房腾退情形',
  source: '党政机关办公用房管理办法（中办发〔2017〕70号）及地方实施办法 第十九条',
  evidence: 'V',
  version: 1,
  items: [
    { code: 'leftPost', label: '调离或退休' },
    { code: 'leftSecondPost', label: '不再兼任第二处办公室对应的职务' },
  ],
});

const SOURCE = '党政机关办公用房管理办法（中办发〔2017〕70号）及地方实施办法 第十九条';

/** Months within which an office is given back. */
export const vacatingTerms = defineTable({
  name: 'vacatingTerms',
  title: '办公室腾退期限',
  keys: { case: code('情形', { id: 'case', set: vacatingCase }) },
  values: { months: int('期限', { id: 'months', unit: '个月', least: 0 }) },
  rows: [
    {
      id: 'vacate-post',
      keys: { case: 'leftPost' },
      values: { months: 1 },
      from: '2017-12-05',
      source: SOURCE,
      evidence: 'V',
    },
    {
      id: 'vacate-second',
      keys: { case: 'leftSecondPost' },
      values: { months: 2 },
      from: '2017-12-05',
      source: SOURCE,
      evidence: 'V',
    },
  ],
});

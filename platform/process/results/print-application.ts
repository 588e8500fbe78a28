import { type ApplicationForm, type Documents, type FormRow, printForm } from '#platform/documents';
import { shanghaiDay } from '#standards/language';
import type { Item } from '#standards/process';
import type { CaseRun } from '../cases/case-run.ts';
import { caseNames, type Verdict, verdictsOf } from './case-story.ts';
import { type FieldWords, formWords, type WordSource } from './form-words.ts';

/** Which application is printed, and what of it the reader may not see. */
export interface ApplicationPrint {
  readonly run: CaseRun;
  readonly item: Item;
  readonly withheld: readonly string[];
  /** 一式几份; one for the archive. */
  readonly copies: number;
}

/** Title of what is printed of a case. */
export function sheetTitle({ sheet, title }: Item): string {
  return sheet ?? `${title}申请表`;
}

/**
 * 申请表 as PDF: the form in words, the opinions given so far in their boxes, and boxes for the seals of the applicant unit and its department. A case that
 * nobody applied for has neither an applicant nor anybody's seal before it.
 */
export async function printApplication(
  documents: Documents,
  store: WordSource,
  print: ApplicationPrint,
): Promise<Buffer> {
  return printForm(documents, await applicationSheet(store, print));
}

/** What stands in it, before it is laid out. */
export async function applicationSheet(
  store: WordSource,
  { run, item, withheld, copies }: ApplicationPrint,
): Promise<ApplicationForm> {
  const names = await caseNames(store, run.id);
  const words = (await formWords(store, item.form, run.form)).filter(({ name }) => !withheld.includes(name));
  const applied = run.applicant !== null;
  return {
    title: sheetTitle(item),
    left: `${applied ? '申请单位' : '所涉单位'}：${names.unit}`,
    right: `办件编号：${names.no}`,
    rows: [
      ...pairs([
        { title: applied ? '申请人' : '发起', words: names.applicant },
        { title: applied ? '提交日期' : '立项日期', words: shanghaiDay(new Date(names.submittedAt)) },
      ]),
      ...rowsOf(words),
      ...(applied ? BLANK : []).map((who): FormRow => ({ kind: 'opinion', who, opinion: null, seal: true })),
      ...(await verdictsOf(store, run.id)).map(opinionBox),
    ],
    notes: notesOf(withheld, copies),
    copies,
    verify: null,
  };
}

/** Boxes that are signed and sealed on paper before the case reaches the bureau. */
const BLANK = ['申请单位意见', '主管部门意见'];

function opinionBox({ title, opinion, outcome, name, at }: Verdict): FormRow {
  const words = opinion || (outcome === 'denied' ? '不同意。' : '同意。');
  return { kind: 'opinion', who: title, opinion: { words, by: name, on: shanghaiDay(new Date(at)) }, seal: false };
}

/** Longest value that stands beside another. */
const SHORT = 16;

function rowsOf(words: readonly FieldWords[]): readonly FormRow[] {
  const rows: FormRow[] = [];
  let short: FieldWords[] = [];
  const flush = () => {
    rows.push(...pairs(short));
    short = [];
  };
  for (const field of words) {
    if (!field.lines && (field.words ?? '').length <= SHORT && !field.words?.includes('\n')) {
      short.push(field);
      continue;
    }
    flush();
    if (field.lines) rows.push({ kind: 'heading', words: field.title }, ...tableOf(field.lines));
    else rows.push({ kind: 'fields', fields: [cellOf(field)] });
  }
  flush();
  return rows;
}

function tableOf(lines: readonly Readonly<Record<string, string>>[]): readonly FormRow[] {
  const heads = Object.keys(lines[0] ?? {});
  if (heads.length === 0) return [];
  return [{ kind: 'table', heads, lines: lines.map((line) => heads.map((head) => line[head] ?? '')) }];
}

type Named = Pick<FieldWords, 'title' | 'words'> & Partial<Pick<FieldWords, 'unit'>>;

function pairs(fields: readonly Named[]): FormRow[] {
  const rows: FormRow[] = [];
  for (let i = 0; i < fields.length; i += 2)
    rows.push({ kind: 'fields', fields: fields.slice(i, i + 2).map((field) => cellOf(field)) });
  return rows;
}

function cellOf({ title, words, unit }: Named): { name: string; value: string } {
  return { name: title, value: words === null ? '' : `${words}${unit ?? ''}` };
}

function notesOf(withheld: readonly string[], copies: number): readonly string[] {
  return [
    ...(copies > 1 ? [`本表一式${copies}份。`] : []),
    ...(withheld.length > 0 ? [`依权限有${withheld.length}项内容未列，见办件原表。`] : []),
    '审批意见由系统按办理过程填入。',
  ];
}

import { type Handlers, runQuery } from '#platform/commands';
import { officialAmount, officialDate, type TemplateData } from '#platform/documents';
import { serviceActor } from '#platform/identity';
import { GoaError, type Store } from '#platform/store';
import { shanghaiDay } from '#standards/language';
import type { Item, ResultText } from '#standards/process';
import type { Reckoning } from '#standards/quotas';
import type { CaseRun } from '../cases/case-run.ts';
import { READER_GRADE } from '../detail/paper-grades.ts';
import { caseNames, type Verdict, verdictsOf } from './case-story.ts';
import { type FieldWords, formWords } from './form-words.ts';

/** What a result is made with. */
export interface ResultGround {
  readonly store: Store;
  /** Asked for when it is needed: the handlers of all wings, for calculations. */
  readonly handlers: () => Handlers;
}

/**
 * What a template may say of a decided case. Facts that there are not are left out, so that a template that asks for them shows an open place instead of
 * nothing. Titles of the form's fields are places of their own, as far as every reader of the case sees them; a field graded higher, and the calculation
 * that rests on such fields, only where the shipped text says it: whoever keeps templates cannot bring them out by naming them.
 */
export async function resultFacts(
  ground: ResultGround,
  run: CaseRun,
  item: Item,
  shipped: Pick<ResultText, 'paragraphs'>,
): Promise<TemplateData> {
  const { store } = ground;
  const names = await caseNames(store, run.id);
  const verdicts = await verdictsOf(store, run.id);
  const named = placesIn(shipped);
  const words = await formWords(store, item.form, run.form, 'official');
  const last = verdicts.at(-1);
  const clear = named.has(RECKONING) || words.every(({ grade }) => grade <= READER_GRADE);
  const lines = clear ? await reckoningOf(ground, run, item) : null;
  return {
    ...formData(words.filter(({ grade, title }) => grade <= READER_GRADE || named.has(title))),
    办件编号: names.no,
    事项: item.title,
    申请单位: names.unit,
    申请人: names.applicant,
    办理单位: names.body,
    申请日期: dayOf(names.submittedAt),
    ...(names.acceptedAt ? { 受理日期: dayOf(names.acceptedAt) } : {}),
    ...(names.finishedAt ? { 决定日期: dayOf(names.finishedAt) } : {}),
    依据: basisWords(item),
    ...(last?.opinion ? { 审批意见: last.opinion } : {}),
    ...(reasonOf(verdicts) ? { 理由: reasonOf(verdicts) } : {}),
    意见: verdicts.map(({ title, name, at, opinion }) => ({
      环节: title,
      姓名: name,
      日期: dayOf(at),
      内容: opinion ?? '同意',
    })),
    ...(lines ? { [RECKONING]: lines } : {}),
  };
}

/** Place of the calculation. */
const RECKONING = '核算情况';

/** Places that a text names, lists and conditions among them. */
function placesIn({ paragraphs }: Pick<ResultText, 'paragraphs'>): ReadonlySet<string> {
  return new Set(
    [...paragraphs.join('\n').matchAll(/\{\{[#^]?([^{}/]+)\}\}/gu)].map(([, name]) => (name ?? '').trim()),
  );
}

/** Of a denial; the words that the person who denied it gave. */
function reasonOf(verdicts: readonly Verdict[]): string | undefined {
  return verdicts.findLast(({ outcome }) => outcome === 'denied')?.opinion ?? undefined;
}

function formData(words: readonly FieldWords[]): TemplateData {
  return Object.fromEntries(
    words.flatMap(({ title, words: said, lines }): readonly (readonly [string, TemplateData[string]])[] => {
      if (lines) return [[title, lines]];
      return said === null ? [] : [[title, said]];
    }),
  );
}

/** 《党政机关公务用车管理办法》（中办发〔2017〕71号 第七条）. */
function basisWords({ guide }: Item): string {
  return guide.basis
    .map(({ document, clause }) => (clause ? `《${document}》（${clause}）` : `《${document}》`))
    .join('、');
}

/** The calculation by the rules as they stand when the result is drafted; none where they refuse to say. */
async function reckoningOf(
  { store, handlers }: ResultGround,
  run: CaseRun,
  item: Item,
): Promise<readonly { readonly 项目: string; readonly 结果: string; readonly 依据条款: string }[] | null> {
  const contract = item.calculate ? store.registry.contracts.get(item.calculate) : undefined;
  if (!contract) return null;
  const permissions = [...store.registry.permissions.keys()].filter((name) => name.endsWith('.read'));
  const actor = serviceActor('process.results', { permissions });
  const all: Readonly<Record<string, unknown>> = { ...run.form, unit: run.unit };
  const input = Object.fromEntries(Object.keys(contract.input).map((name) => [name, all[name]]));
  try {
    const { lines } = (await runQuery({ store, actor, contract, handlers: handlers(), input })) as Reckoning;
    return lines.map(({ label, arithmetic, value, unit, basis }) => ({
      项目: label,
      结果: `${arithmetic ? `${arithmetic} ＝ ` : ''}${unit === '元' ? officialAmount(value) : value}${unit ?? ''}`,
      依据条款: basis ? `（${[basis.source, basis.note].filter(Boolean).join('，')}）` : '',
    }));
  } catch (error) {
    if (error instanceof GoaError) return null;
    throw error;
  }
}

function dayOf(at: string): string {
  return officialDate(shanghaiDay(new Date(at)));
}

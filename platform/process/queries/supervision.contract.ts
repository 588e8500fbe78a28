import { code, date, defineCodeSet, defineContract, int, ref, text } from '#standards/language';
import type { PageOf } from './inbox.contract.ts';

/** 监督清单. */
export const supervisionList = defineCodeSet({
  name: 'supervisionList',
  title: '监督清单',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'decided', label: '已办结' },
    { code: 'onTime', label: '按时办结' },
    { code: 'early', label: '提前办结' },
    { code: 'late', label: '超期办结' },
    { code: 'running', label: '在办' },
    { code: 'yellow', label: '黄灯' },
    { code: 'orange', label: '橙灯' },
    { code: 'red', label: '红灯' },
  ],
});

const where = {
  from: date('办结起', { id: 'from_day' }),
  to: date('办结止', { id: 'to_day' }),
  item: text('事项', { id: 'item', max: 60 }),
  region: ref('区划', { id: 'region', to: 'region' }),
};

/** Numbers of one region, or of all; each is the length of a list that can be asked for. */
export interface SupervisionRow {
  readonly region: string | null;
  readonly name: string;
  readonly decided: number;
  readonly onTime: number;
  readonly early: number;
  readonly late: number;
  readonly running: number;
  readonly yellow: number;
  readonly orange: number;
  readonly red: number;
}

/**
 * 效能监督: 提前办结率 = `early` ÷ `decided`, 按时办结率 = `onTime` ÷ `decided`, over cases decided (approved or denied) in the period that have a promised limit; withdrawn,
 * terminated and not accepted ones are no part of it. Working time without stops against the promised limit. Lights are those of now.
 */
export const supervision = defineContract<{
  readonly total: SupervisionRow;
  readonly regions: readonly SupervisionRow[];
  readonly items: readonly (SupervisionRow & { readonly item: string })[];
}>()({
  type: 'query',
  on: 'process',
  name: 'supervision',
  title: '效能监督',
  permission: 'caseFile.supervise',
  input: where,
});

/** One case in a list of supervision. */
export interface SupervisedCase {
  readonly case: string;
  readonly no: string;
  readonly title: string;
  readonly itemTitle: string;
  readonly unit: string;
  readonly body: string;
  readonly status: string;
  readonly light: string;
  readonly step: string | null;
  readonly submittedAt: string;
  readonly finishedAt: string | null;
  readonly dueOn: string | null;
  /** Working days used, and promised. */
  readonly used: number | null;
  readonly promised: number | null;
}

/** 监督清单: the very cases behind a number. */
export const supervisedCases = defineContract<PageOf<SupervisedCase>>()({
  type: 'query',
  on: 'process',
  name: 'supervisedCases',
  title: '监督清单',
  permission: 'caseFile.supervise',
  input: {
    list: code('清单', { id: 'list', set: supervisionList, required: true }),
    ...where,
    after: text('翻页标记', { id: 'after', max: 200 }),
    limit: int('条数', { id: 'limit', least: 1, most: 200, initial: 50 }),
  },
});

/** One warning of a case. */
export interface WarningView {
  readonly id: string;
  readonly about: string;
  readonly light: string | null;
  readonly dueAt: string;
  readonly raisedAt: string;
  readonly annulled: string | null;
}

/** 预警记录 of a case. */
export const caseWarnings = defineContract<{ readonly rows: readonly WarningView[] }>()({
  type: 'query',
  on: 'process',
  name: 'warnings',
  title: '预警记录',
  permission: 'signedIn',
  input: { case: ref('办件', { id: 'case', to: 'caseFile', required: true }) },
});

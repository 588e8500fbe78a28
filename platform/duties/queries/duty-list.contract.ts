import { code, defineContract, int, ref, text } from '#standards/language';
import { powerKind } from '../code-sets.ts';
import { faultsOf } from '../faults.ts';

/** A published duty as everybody reads it. */
export interface PublishedDuty {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly kind: string;
  readonly body: string;
  readonly bodyName: string;
  /** Name of the item in 办事指南, null when it is nothing to apply for. */
  readonly item: string | null;
  readonly publishedOn: string;
}

/** 权责清单: what is in force, by unit and code. */
export const dutyList = defineContract<{ readonly duties: readonly PublishedDuty[]; readonly total: number }>()({
  type: 'query',
  on: 'duties',
  name: 'list',
  title: '权责清单',
  permission: 'signedIn',
  input: {
    words: text('关键词', { id: 'words', max: 60 }),
    kind: code('权责类别', { id: 'kind', set: powerKind }),
    from: int('从第几条', { id: 'from', least: 0, initial: 0 }),
    limit: int('条数', { id: 'limit', least: 1, most: 200, initial: 100 }),
  },
});

/** One published version with what it changed against the one before. */
export interface DutyVersion {
  readonly id: string;
  readonly change: string;
  readonly why: string | null;
  readonly publishedOn: string;
  /** In force: the newest, and not cancelled. */
  readonly inForce: boolean;
  readonly facts: Readonly<Record<DutyText, string | null>>;
  /** Names of the facts that differ; all for the first version. */
  readonly differs: readonly DutyText[];
}

/** What people compare. */
export const DUTY_TEXTS = ['code', 'title', 'kind', 'basis', 'duties', 'accountability', 'contact', 'item'] as const;

/** Name of a fact that people compare. */
export type DutyText = (typeof DUTY_TEXTS)[number];

/** 权责事项的历次版本, newest first: published ones only. */
export const dutyVersions = defineContract<{ readonly bodyName: string; readonly versions: readonly DutyVersion[] }>()({
  type: 'query',
  on: 'duties',
  name: 'versions',
  title: '权责事项历次版本',
  permission: 'signedIn',
  input: { duty: ref('权责事项', { id: 'duty', to: 'dutyItem', required: true }) },
  errors: faultsOf('DUTY_UNKNOWN'),
});

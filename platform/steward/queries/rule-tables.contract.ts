import { type DatedRow, defineContract, ref, text } from '#standards/language';

/** One table in the list. */
export interface RuleTableLine {
  readonly name: string;
  readonly title: string;
  readonly app: string;
  readonly rows: number;
  /** Rows in force that nobody has verified. */
  readonly unverified: number;
  /** Rows that stewards changed or added. */
  readonly local: number;
}

/** One row of a table: as it is in force, and what the code ships where stewards changed it. */
export interface RuleTableRow {
  readonly row: DatedRow;
  readonly shipped: DatedRow | null;
  readonly local: boolean;
  readonly inForce: boolean;
}

/** One row of a change: what was in force when it was drafted, and what it becomes (null: back to what the code ships). */
export interface RuleDifference {
  readonly row: string;
  readonly before: DatedRow | null;
  readonly after: DatedRow | null;
}

/** Every decision table with its state; limits are public to everybody who signs in. */
export const ruleTables = defineContract<{ readonly tables: readonly RuleTableLine[] }>()({
  type: 'query',
  on: 'steward',
  name: 'ruleTables',
  title: '标准表清单',
  permission: 'signedIn',
  input: {},
});

/** The rows of one table. */
export const ruleTable = defineContract<{ readonly rows: readonly RuleTableRow[] }>()({
  type: 'query',
  on: 'steward',
  name: 'ruleTable',
  title: '标准表内容',
  permission: 'signedIn',
  input: { table: text('标准表', { id: 'table', required: true, max: 60 }) },
});

/** What a change would alter, or has altered. */
export const ruleDifferences = defineContract<{ readonly rows: readonly RuleDifference[] }>()({
  type: 'query',
  on: 'steward',
  name: 'ruleDifferences',
  title: '标准表变更对照',
  permission: 'ruleChange.read',
  input: { change: ref('变更', { id: 'change', to: 'ruleChange', required: true }) },
});

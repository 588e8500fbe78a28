import { defineContract, ref } from '#standards/language';
import type { MatchReason } from '../model.ts';

/** A column of a sheet with the field that the platform proposes for it. */
export interface SheetColumn {
  readonly index: number;
  readonly title: string;
  readonly group: string | null;
  readonly unit: string | null;
  readonly hidden: boolean;
  /** Proposed or confirmed field, or `<reference>.<field>` for a column that helps to find the row referred to; null: left out. */
  readonly field: string | null;
  readonly reason: MatchReason | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** First values of the column as they stand in the sheet. */
  readonly samples: readonly string[];
}

/** A sheet with the table that was found in it, or why there is none. */
export interface SheetView {
  readonly sheet: string;
  readonly hidden: boolean;
  /** What its lines are read into (`fields` with the same `sheetTarget`); null without a table. */
  readonly target: string | null;
  /** Sentence why the sheet is left out; absent when it has a table. */
  readonly refusal?: string;
  readonly headerRows: readonly number[];
  readonly preamble: readonly { readonly row: number; readonly text: string }[];
  readonly columns: readonly SheetColumn[];
}

/** A field that a column may fill. */
export interface TargetField {
  /** The resource, or the sheet of a roster that the field belongs to. */
  readonly sheetTarget: string;
  readonly name: string;
  readonly title: string;
  readonly required: boolean;
  readonly kind: string;
  readonly unit: string | null;
  readonly hint: string | null;
}

/** 工作表与对应关系: what was found in the file and what is proposed, for the person to confirm. */
export const sheets = defineContract<{
  readonly sheets: readonly SheetView[];
  readonly fields: readonly TargetField[];
  readonly notes: readonly string[];
}>()({
  type: 'query',
  on: 'intake',
  name: 'sheets',
  title: '工作表与对应关系',
  permission: 'signedIn',
  input: { batch: ref('批次', { id: 'batch', to: 'intakeBatch', required: true }) },
});

import type { Evidence } from '#standards/language';

/** A holiday of one year: its Chinese name, first and last day off (`yyyy-mm-dd`, both included). */
export interface Holiday {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** The published arrangement of one year (放假安排): days off and the weekend days worked instead. Stewards add a year each November. */
export interface CalendarYear {
  readonly year: number;
  readonly holidays: readonly Holiday[];
  /** Weekend days that are worked (调休上班), `yyyy-mm-dd`. */
  readonly makeUpDays: readonly string[];
  readonly source: string;
  readonly evidence: Evidence;
}

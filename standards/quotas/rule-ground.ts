import type { DatedRow, Place } from '#standards/language';

/** What a rule stands on: the rows in force of the decision tables, the day and the place. Rules read neither clock nor database. */
export interface RuleGround {
  /** Asia/Shanghai day, `yyyy-mm-dd`. */
  readonly day: string;
  /** Level and regions of the unit that is judged. */
  readonly place: Place;
  /** Rows of a table with the changes of the stewards on top. */
  rowsOf(table: string): readonly DatedRow[];
}

import type { TableShape } from '../schema/table.ts';
import type { Condition } from './condition.ts';
import type { Branch } from './scope-sql.ts';

/** Which rows of a table are meant: those of the branches that meet the conditions. The table's alias is always `t`. */
export interface Listed {
  readonly shape: TableShape;
  readonly branches: readonly Branch[];
  /** Not voided, the filter, the words searched. */
  readonly conditions: readonly Condition[];
  /** Nothing but scope chooses the rows (and that they are not voided). */
  readonly plain: boolean;
}

/** What went wrong with one row or cell of an array-shaped request. */
export interface RowProblem {
  /** Index of the row in the request. */
  readonly row: number;
  /** Field name. */
  readonly path?: string;
  readonly code: string;
  readonly message: string;
}

/** An error meant for a person: stable code, HTTP status, one Chinese sentence, and where. */
export class GoaError extends Error {
  readonly code: string;
  readonly status: number;
  readonly path?: string;
  readonly rows?: readonly RowProblem[];
  /** Facts for the caller (never sensitive), for example the current revision on a conflict. */
  readonly detail?: Readonly<Record<string, unknown>>;

  constructor(
    fault: { readonly code: string; readonly status: number; readonly message: string },
    more: { path?: string; rows?: readonly RowProblem[]; detail?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(fault.message);
    this.name = 'GoaError';
    this.code = fault.code;
    this.status = fault.status;
    this.path = more.path;
    this.rows = more.rows;
    this.detail = more.detail;
  }
}

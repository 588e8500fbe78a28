/** A column of the table that a notice asks for. */
export interface AskedColumn {
  readonly position: number;
  readonly title: string;
  readonly kind: 'text' | 'int' | 'money' | 'date' | 'choice';
  readonly required: boolean;
  readonly choices: readonly string[];
}

/** One line as a unit filled it in: wire values by position of the column. */
export interface AnsweredLine {
  readonly line: number;
  readonly cells: Readonly<Record<string, unknown>>;
}

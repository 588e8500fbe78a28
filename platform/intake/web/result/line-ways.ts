/** What a person may do with lines, handed down to where they are shown. */
export interface LineWays {
  readonly batch: string;
  /** Resource of the ledger, or `roster`. */
  readonly target: string;
  /** The person may mend lines now. */
  readonly mayMend: boolean;
  /** Lines chosen to be committed. */
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (line: number, chosen: boolean) => void;
}

/** States in which a line is still the person's to change. */
export function isOpen(state: string): boolean {
  return ['ready', 'held', 'excluded'].includes(state);
}

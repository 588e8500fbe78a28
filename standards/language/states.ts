/** Legal moves of a status field: from each code to the codes that may follow it. The first key is where a new row starts unless the input says otherwise. */
export interface States {
  /** Name of the code field that holds the state. */
  readonly field: string;
  readonly from: Readonly<Record<string, readonly string[]>>;
}

/** A message to a terminal: its number and its body, to be put into frames by `writeFrames`. */
export interface Order {
  readonly id: number;
  readonly body: Buffer;
}

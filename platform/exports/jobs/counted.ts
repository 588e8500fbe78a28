import { Transform } from 'node:stream';

/** Rows drawn from a list, each batch told to `count`. */
export async function* countedRows<R>(
  batches: AsyncIterable<readonly R[]>,
  count: (rows: number) => void,
): AsyncGenerator<readonly R[], void, undefined> {
  for await (const batch of batches) {
    yield batch;
    count(batch.length);
  }
}

const QUOTE = 0x22;
const LINE_END = 0x0a;

/** Passes CSV on and tells `count` how many lines ended in each piece; a line end inside quotes ends none, and the header is none. */
export function countedCsv(count: (rows: number) => void): Transform {
  let quoted = false;
  let header = 1;
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      let ended = 0;
      for (let i = 0; i < piece.length; i++) {
        if (piece[i] === QUOTE) quoted = !quoted;
        else if (piece[i] === LINE_END && !quoted) ended++;
      }
      const rows = Math.max(0, ended - header);
      header = Math.max(0, header - ended);
      if (rows > 0) count(rows);
      done(null, piece);
    },
  });
}

import type { Sealer } from '../../crypto/sealer.ts';
import { SEALED } from '../row-view.ts';

type Rows = AsyncIterable<readonly (readonly (string | null)[])[]>;

/** Opens the sealed columns of rows whose reader sees them clear; where the row itself hides them a mask stands there already. */
export async function* openSealed(
  batches: Rows,
  columns: readonly number[],
  sealer: Sealer,
): AsyncGenerator<readonly (readonly (string | null)[])[], void, undefined> {
  for await (const batch of batches) {
    yield batch.map((row) => {
      const cells = [...row];
      for (const column of columns) {
        const cell = cells[column] ?? null;
        if (cell !== null && cell !== SEALED) cells[column] = sealer.open(cell);
      }
      return cells;
    });
  }
}

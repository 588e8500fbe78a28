import type { SeedProgress } from '#platform/identity';

/** Turns batches into lines for the terminal: one when a resource is done, and one every few seconds while a large one goes on. */
export function progressLines(
  out: (line: string) => void,
  now: () => number = () => performance.now(),
): { readonly progress: SeedProgress; end(): void } {
  let current: { readonly name: string; readonly since: number; rows: number; told: number } | undefined;
  let last = now();
  let batchEnd = last;
  const tell = () => {
    if (!current || current.told === current.rows) return;
    const seconds = Math.max(0.001, (batchEnd - current.since) / 1000);
    const rate = Math.round(current.rows / seconds).toLocaleString('en');
    out(
      `seed      ${current.name.padEnd(16)} ${current.rows.toLocaleString('en').padStart(10)} rows   ${rate.padStart(7)} rows/s`,
    );
    current.told = current.rows;
    last = now();
  };
  return {
    progress: ({ name }, rows) => {
      if (current?.name !== name) {
        tell();
        current = { name, since: batchEnd, rows: 0, told: 0 };
      }
      current.rows += rows;
      batchEnd = now();
      if (now() - last > EVERY) tell();
    },
    end: tell,
  };
}

/** Milliseconds between lines about one resource. */
const EVERY = 5000;

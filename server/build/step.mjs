/** Runs one step of the start, with its name before and its time after; a step that has nothing to do says so by answering false. */
export async function step(name, doing, work) {
  const began = performance.now();
  if ((await work(() => console.log(`${name.padEnd(9)} ${doing} …`))) === false) return;
  console.log(`${name.padEnd(9)} done in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

/** A failure that a person can act on. */
export function failure(code, message) {
  return Object.assign(new Error(message), { code });
}

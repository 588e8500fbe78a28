/**
 * Resolves once this process is told to stop: by the parent (its word, or its death), or by a signal. Under a parent Ctrl-C is left to the parent,
 * which stops its children in order; a further signal while stopping changes nothing.
 */
export function untilStopped(): Promise<void> {
  const { promise, resolve } = settled();
  process.on('SIGTERM', resolve);
  process.on('SIGHUP', resolve);
  process.on('SIGINT', process.channel ? () => {} : resolve);
  process.on('message', (word) => word === 'stop' && resolve());
  process.on('disconnect', resolve);
  return promise;
}

function settled(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

import { useSyncExternalStore } from 'react';

/** Height of a row of the list, which follows the letters: taller in the large-text version. */
export function useRowHeight(): number {
  return useSyncExternalStore(watch, () => (document.documentElement.dataset.largeText === 'true' ? 88 : 64));
}

function watch(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-large-text'] });
  return () => observer.disconnect();
}

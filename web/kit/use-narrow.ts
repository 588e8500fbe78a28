import { useSyncExternalStore } from 'react';

/** True while the window is narrower than so many CSS pixels (768: phones; 1100: pads). */
export function useNarrow(below = 768): boolean {
  const query = `(max-width: ${below - 0.02}px)`;
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}

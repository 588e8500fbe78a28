import type { ComponentType } from 'react';

/** Hand-made pages of the duties wing, by the page keys of its manifest; each loads on its route. */
export const pages: Readonly<Record<string, () => Promise<{ default: ComponentType }>>> = {
  duties: () => import('./duties.page.tsx'),
  duty: () => import('./duty.page.tsx'),
};

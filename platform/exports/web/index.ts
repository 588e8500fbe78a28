import type { ComponentType } from 'react';

/** Hand-made pages of the exports wing, by the page keys of its manifest; each loads on its route. */
export const pages: Readonly<Record<string, () => Promise<{ default: ComponentType }>>> = {
  myExports: () => import('./my-exports.page.tsx'),
};

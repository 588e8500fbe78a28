import type { ComponentType } from 'react';

/** Hand-made pages of the steward wing, by the page keys of its manifest. */
export const pages: Readonly<Record<string, () => Promise<{ default: ComponentType }>>> = {
  ruleTables: () => import('./rule-tables.page.tsx'),
};

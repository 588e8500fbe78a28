import type { ComponentType } from 'react';

/** Hand-made pages of the intake wing, by the page keys of its manifest; each loads on its route. */
export const pages: Readonly<Record<string, () => Promise<{ default: ComponentType }>>> = {
  intakeNew: () => import('./begin/new.page.tsx'),
  intakeRoster: () => import('./roster/roster.page.tsx'),
  intakeBatchRecord: () => import('./batch/batch.page.tsx'),
};

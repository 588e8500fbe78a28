import type { ComponentType } from 'react';

/** Hand-made pages of the identity wing, by the page keys of its manifest; each loads on its route. */
export const pages: Readonly<Record<string, () => Promise<{ default: ComponentType }>>> = {
  organisation: () => import('./organisation/organisation.page.tsx'),
  people: () => import('./people/people.page.tsx'),
  permissions: () => import('./permissions/permissions.page.tsx'),
  responsibilityMap: () => import('./responsibility/responsibility.page.tsx'),
  explain: () => import('./explain/explain.page.tsx'),
  audit: () => import('./audit/audit.page.tsx'),
};

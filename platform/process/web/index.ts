import type { ComponentType } from 'react';

/** Hand-made pages of the process wing, by the page keys of its manifest; each loads on its route. */
export const pages: Readonly<Record<string, () => Promise<{ default: ComponentType }>>> = {
  guides: () => import('./guides/guides.page.tsx'),
  guide: () => import('./guides/guide.page.tsx'),
  apply: () => import('./apply/apply.page.tsx'),
  designer: () => import('./designer/designer.page.tsx'),
  calendar: () => import('./calendar/calendar.page.tsx'),
  deputies: () => import('./deputies/deputies.page.tsx'),
  oldCases: () => import('./versions/old-cases.page.tsx'),
  effects: () => import('./effects/effects.page.tsx'),
  handOver: () => import('./hand-over/hand-over.page.tsx'),
  orderRecord: () => import('./orders/order.page.tsx'),
  supervision: () => import('./supervision/supervision.page.tsx'),
  todos: () => import('./todos/todos.page.tsx'),
  caseRecord: () => import('./case/case.page.tsx'),
};

/** Parts of the workbench, by the panel keys of the manifest. */
export const panels: Readonly<Record<string, () => Promise<{ default: ComponentType }>>> = {
  myWork: () => import('./home/my-work.panel.tsx'),
  myAgenda: () => import('./home/my-agenda.panel.tsx'),
};

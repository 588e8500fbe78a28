import type { ComponentType } from 'react';

/** Hand-made pages of the messages wing, by the page keys of its manifest; each loads on its route. */
export const pages: Readonly<Record<string, () => Promise<{ default: ComponentType }>>> = {
  inbox: () => import('./inbox.page.tsx'),
  channels: () => import('./channels.page.tsx'),
  deliveries: () => import('./deliveries.page.tsx'),
  noticeRecord: () => import('./notice.page.tsx'),
  receiptRecord: () => import('./receipt.page.tsx'),
};

/** Parts of the workbench, by the panel keys of the manifest. */
export const panels: Readonly<Record<string, () => Promise<{ default: ComponentType }>>> = {
  myNotices: () => import('./home/my-notices.panel.tsx'),
  myMessages: () => import('./home/my-messages.panel.tsx'),
};

import type { ComponentType } from 'react';

/** A lazily loaded page component. */
export type PageLoader = () => Promise<{ default: ComponentType }>;

type PageFace = { readonly pages: Readonly<Record<string, PageLoader>> };

/** What applications and wings hand in as `web/index.ts`: page components by the page keys of their manifest. */
const faces = import.meta.glob<PageFace>(['../../apps/*/web/index.ts', '../../platform/*/web/index.ts'], {
  eager: true,
});

/** Loaders of all hand-made pages, by page key. */
export const pageLoaders: Readonly<Record<string, PageLoader>> = Object.assign(
  {},
  ...Object.values(faces).map((face) => face.pages),
);

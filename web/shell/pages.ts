import type { ComponentType } from 'react';

/** A lazily loaded page component. */
export type PageLoader = () => Promise<{ default: ComponentType }>;

type Loaders = Readonly<Record<string, PageLoader>>;

/** What applications and wings hand in as `web/index.ts`: components by the page and panel keys of their manifest. */
type PageFace = { readonly pages: Loaders; readonly panels?: Loaders };

const faces = import.meta.glob<PageFace>(['../../apps/*/web/index.ts', '../../platform/*/web/index.ts'], {
  eager: true,
});

/** Loaders of all hand-made pages, by page key. */
export const pageLoaders: Loaders = Object.assign({}, ...Object.values(faces).map((face) => face.pages));

/** Loaders of all parts of the workbench, by panel key. */
export const panelLoaders: Loaders = Object.assign({}, ...Object.values(faces).map((face) => face.panels));

import { type ComponentType, lazy, Suspense } from 'react';
import type { Panel } from '#standards/language';
import { Loading } from '../../kit/state/loading.tsx';
import { panelLoaders } from '../pages.ts';

const known = new Map<string, ComponentType>();

/** Parts of the workbench, one below the other. */
export function PanelColumn({ panels }: { panels: readonly Panel[] }) {
  return panels.map(({ key, title }) => {
    const Part = partOf(key);
    if (!Part) return null;
    return (
      <section key={key} className="goa-panel" aria-label={title}>
        <h2>{title}</h2>
        <Suspense fallback={<Loading />}>
          <Part />
        </Suspense>
      </section>
    );
  });
}

/** One component for each key, however often the page is drawn. */
function partOf(key: string): ComponentType | undefined {
  const load = panelLoaders[key];
  if (!load) return undefined;
  const Part = known.get(key) ?? lazy(load);
  known.set(key, Part);
  return Part;
}

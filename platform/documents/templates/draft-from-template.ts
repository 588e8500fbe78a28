import type { Store } from '#platform/store';
import type { Documents } from '../documents.ts';
import { fillTemplate } from './fill-template.ts';
import { openPlace, openPlacesIn } from './open-place.ts';
import type { TemplateData } from './open-template.ts';
import { paragraphsOf } from './paragraphs-of.ts';

/** What a template says of one matter. */
export interface TemplateDraft {
  readonly title: string;
  /** 主送机关, where the template has one. */
  readonly mainTo: string | null;
  /** One paragraph a line. */
  readonly body: string;
  /** Places that nothing could be put into; they stand in the text as 【待填：…】. */
  readonly open: readonly string[];
  /** Name and version of the template. */
  readonly template: string;
  readonly version: number;
  /** The filled Word file. */
  readonly bytes: Buffer;
}

/**
 * Reads a draft of an official document out of the template of that key: its first paragraph is the title, a second one that ends with a colon is the
 * 主送机关, the others are the text. The layout is the platform's own (GB/T 9704). Throws TEMPLATE_NONE.
 */
export async function draftFromTemplate(
  documents: Documents,
  store: Store,
  ask: { readonly key: string; readonly unit: string; readonly data: TemplateData },
): Promise<TemplateDraft> {
  const filled = await fillTemplate(documents, store, { ...ask, missing: openPlace });
  const [title = '', ...rest] = paragraphsOf(filled.bytes);
  const named = /^(.{1,200})[：:]$/su.exec(rest[0] ?? '');
  const body = rest.slice(named ? 1 : 0).join('\n');
  return {
    title: title.slice(0, 200),
    mainTo: named?.[1] ?? null,
    body: body.slice(0, 20_000),
    open: openPlacesIn([title, named?.[1] ?? '', body].join('\n')),
    template: filled.name,
    version: filled.version,
    bytes: filled.bytes,
  };
}

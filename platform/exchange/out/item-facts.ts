import type { Item } from '#standards/process';

/** What leaves of an item: its guide, which is public, and the limits. */
export function itemFacts({ name, title, code, theme, guide, limits }: Item): Readonly<Record<string, unknown>> {
  const { summary, conditions, materials, steps, result, basis, fee, contact } = guide;
  return {
    name,
    title,
    code: code ?? null,
    theme,
    summary,
    conditions,
    materials: materials.map(({ key, title: what, required }) => ({ key, title: what, required })),
    steps,
    result,
    basis: basis.map(({ document, clause }) => ({ document, clause: clause ?? null })),
    fee: fee ?? '不收费',
    contact: contact ?? null,
    limits: { legal: limits?.legal ?? null, promised: limits?.promised ?? null },
  };
}

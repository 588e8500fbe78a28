/** Types that a browser shows without running anything of them; everything else is only saved. */
const SHOWN = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'application/pdf'];

/** May a page show content of this type? */
export function isShown(type: string): boolean {
  return SHOWN.includes(type);
}

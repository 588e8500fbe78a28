/** How a place that nothing could be put into stands in a draft: in sight of everybody, and no signature goes over it. */
export function openPlace(name: string): string {
  return `【待填：${name}】`;
}

/** Names of the places that are still open in a text, each once. */
export function openPlacesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/【待填：([^】]*)】/g)].map(([, name = '']) => name))];
}

/** 机关代字 of a unit whose own is not known yet. */
export const OPEN_CODE = '待定';

/** One import of a file. */
export interface Import {
  readonly specifier: string;
  /** Gone after compiling: nothing of the other file runs. */
  readonly typeOnly: boolean;
}

/** Every import, re-export and dynamic import of a TypeScript text; relies on Biome's layout (a statement starts its line). */
export function importsOf(text: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return [
    ...[...code.matchAll(fromStatement)].map(([, type, names, specifier]) => ({
      specifier: specifier ?? '',
      typeOnly: Boolean(type) || onlyTypes(names ?? ''),
    })),
    ...[...code.matchAll(bareStatement)].map(([, specifier]) => ({ specifier: specifier ?? '', typeOnly: false })),
    ...[...code.matchAll(dynamicImport)].map(([, specifier]) => ({ specifier: specifier ?? '', typeOnly: false })),
  ];
}

const fromStatement = /^(?:import|export)\s+(type\s+)?([^'"`;()=]*?)\s*\bfrom\s+['"]([^'"]+)['"]/gm;
const bareStatement = /^import\s+['"]([^'"]+)['"]/gm;
const dynamicImport = /\bimport\(\s*['"]([^'"]+)['"]/g;

/** `{ type A, type B }` */
function onlyTypes(names: string): boolean {
  const inside = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
  const parts = inside?.split(',').flatMap((name) => name.trim() || []) ?? [];
  return parts.length > 0 && parts.every((name) => name.startsWith('type '));
}

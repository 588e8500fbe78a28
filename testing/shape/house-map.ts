import path from 'node:path';

/** Where an import leads. */
export type Target =
  | { readonly kind: 'file'; readonly path: string; readonly face: boolean }
  | { readonly kind: 'node'; readonly name: string }
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'unknown' };

/** What of package.json the borders need. */
export interface PackageFacts {
  /** Subpath imports: `#standards/*` → `./standards/*\/index.ts`. */
  readonly imports: Readonly<Record<string, string>>;
  readonly dependencies: readonly string[];
}

/** The wing that a file belongs to: two folders deep (`platform/store`), one deep where the layer is a single wing. */
export function wingOf(file: string): string {
  const [layer = '', wing = ''] = file.split('/');
  if (['server', 'web', 'testing'].includes(layer)) return layer;
  return wing.includes('.') ? layer : `${layer}/${wing}`;
}

/** The layer that a file belongs to. */
export function layerOf(file: string): string {
  return file.split('/')[0] ?? '';
}

/** Finds what `specifier`, written in `from`, stands for. */
export function resolveImport(from: string, specifier: string, facts: PackageFacts): Target {
  if (specifier.startsWith('.')) {
    const file = path.posix.join(path.posix.dirname(from), specifier.replace(/\?.*$/, ''));
    return { kind: 'file', path: file, face: false };
  }
  if (specifier.startsWith('node:')) return { kind: 'node', name: specifier };
  if (!specifier.startsWith('#')) {
    const parts = specifier.split('/');
    return { kind: 'package', name: parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/') };
  }
  for (const [pattern, target] of Object.entries(facts.imports)) {
    const [before = '', after = ''] = pattern.split('*');
    if (specifier.startsWith(before) && specifier.endsWith(after)) {
      const name = specifier.slice(before.length, specifier.length - after.length);
      return { kind: 'file', path: target.replace('./', '').replace('*', name), face: true };
    }
  }
  return { kind: 'unknown' };
}

/** Files that other wings may import: one index a wing, the launcher apart from the store, and the faces of an app. */
export function isPublicFace(file: string): boolean {
  return publicFaces.some((pattern) => pattern.test(file));
}

const publicFaces = [
  /^(standards|platform|data-center|web)\/[a-z-]+\/index\.ts$/,
  /^platform\/store\/launcher\/index\.ts$/,
  /^(platform|data-center)\/[a-z-]+\/app\.ts$/,
  /^apps\/[a-z-]+\/(app|server|seed|web\/index)\.tsx?$/,
  /^apps\/[a-z-]+\.ts$/,
  /^(platform|data-center)\/[a-z-]+\/web\/index\.tsx?$/,
  /^testing\/[a-z-]+\.ts$/,
];

/** Code that runs in a browser: the shell, the kit, and the pages of wings and apps. */
export function isBrowserCode(file: string): boolean {
  return (
    /^web\/([^/]+\/|main\.tsx$)|^(platform|data-center|apps)\/[a-z-]+\/web\//.test(file) &&
    !/(^|\/)testing\//.test(file)
  );
}

/** Declarations, rules and contracts: what server, browser and phone share. */
export function isPureCode(file: string): boolean {
  return (
    file.startsWith('standards/') ||
    /^(platform|data-center|apps)\/[a-z-]+\/(app\.ts$|(resources|processes|rules|tables)\/|.*\.contract\.ts$)/.test(
      file,
    )
  );
}

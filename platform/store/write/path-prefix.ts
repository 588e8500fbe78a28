/** Path of a unit or region below its parent: `/1a/2b/` and node `3c` give `/1a/2b/3c/`; without a parent the node is a root. */
export function pathBelow(parent: string | null, node: string): string {
  return `${parent ?? '/'}${node}/`;
}

/** Where secret units hang: under no territory and no line, so that no prefix of either covers them. */
export const SECRET_ROOT = '/s/';

/** Whether a path hangs under the root of the secret units. */
export function isSecret(path: string): boolean {
  return path.startsWith(SECRET_ROOT);
}

/** The path after everything under `from` went to `to`; other paths stay as they are. */
export function movedPath(path: string, from: string, to: string): string {
  return path.startsWith(from) ? to + path.slice(from.length) : path;
}

/** First text after everything that begins with the prefix, for the range form `>= prefix and < end` (prefixes end in `/`). */
export function prefixEnd(prefix: string): string {
  return prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);
}

/** Names of path nodes in base 36; `s` is kept for the root of the secret units. */
export function nodeName(number: number): string | undefined {
  const node = number.toString(36);
  return pathBelow(null, node) === SECRET_ROOT ? undefined : node;
}

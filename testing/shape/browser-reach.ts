import { isBrowserCode, type PackageFacts, resolveImport } from './house-map.ts';
import { importsOf } from './imports-of.ts';
import { isTestCode, type SourceFile, type Violation } from './source-file.ts';

/** Follows what the browser code really loads, through manifests and declarations, down to the first file that needs a server. */
export function browserReachViolations(files: readonly SourceFile[], facts: PackageFacts): Violation[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const waiting = files.filter((file) => isBrowserCode(file.path) && !isTestCode(file.path)).map(({ path }) => path);
  const reached = new Set(waiting);
  const violations: Violation[] = [];
  for (const path of waiting) {
    for (const { specifier, typeOnly } of importsOf(byPath.get(path)?.text ?? '')) {
      if (typeOnly) continue;
      const target = resolveImport(path, specifier, facts);
      const needsServer = target.kind === 'node' || (target.kind === 'package' && serverPackages.test(target.name));
      if (needsServer) violations.push({ rule: 'BROWSER_REACHES_SERVER', path, what: specifier });
      if (target.kind !== 'file' || reached.has(target.path)) continue;
      reached.add(target.path);
      waiting.push(target.path);
    }
  }
  return violations;
}

const serverPackages = /^(pg|kysely|pg-copy-streams|fastify|prom-client|@fastify\/.*)$/;

import { HTTP_FAULTS } from '#platform/http';
import { FAULTS } from '#platform/store';
import type { Registry } from '#standards/language';
import { codeSetsPage } from './code-sets-page.ts';
import { heading, table } from './markdown.ts';
import { resourcesPage } from './resources-page.ts';
import { rolesPage } from './roles-page.ts';

/** The generated pages of `docs/reference`, by file name. */
export function referencePages(registry: Registry): ReadonlyMap<string, string> {
  return new Map([
    ['resources.md', resourcesPage(registry)],
    ['code-sets.md', codeSetsPage(registry)],
    ['roles.md', rolesPage(registry)],
    ['errors.md', errorsPage(registry)],
  ]);
}

function errorsPage(registry: Registry): string {
  const ofPlatform = Object.entries({ ...FAULTS, ...HTTP_FAULTS }).map(([code, { status, message }]) => [
    `\`${code}\``,
    String(status),
    message,
    'platform',
  ]);
  const ofContracts = [...registry.contracts.values()].flatMap((contract) =>
    Object.entries(contract.errors ?? {}).map(
      ([code, { status, message }]) =>
        [`\`${code}\``, String(status), message, `${contract.on}.${contract.name}`] as const,
    ),
  );
  const byCode = new Map<string, string[]>();
  for (const [code, status, message, where] of ofContracts) {
    const row = byCode.get(code);
    if (row) row[3] = `${row[3]}, ${where}`;
    else byCode.set(code, [code, status, message, where]);
  }
  const rows = [...ofPlatform, ...byCode.values()].sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
  return `${heading('Errors')}\nEvery error leaves as \`{code, message, path?, rows?, detail?}\`.\n\n${table(['code', 'status', 'sentence', 'of'], rows)}`;
}

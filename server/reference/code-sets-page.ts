import type { Registry } from '#standards/language';
import { heading, table } from './markdown.ts';

/** Every code set and dated table as shipped; stewards may have changed them in an installation. */
export function codeSetsPage(registry: Registry): string {
  const sets = [...registry.codeSets.values()].map(
    (set) =>
      `\n## ${set.title} · \`${set.name}\`\n\n${set.source ?? 'our own'} · evidence ${set.evidence} · version ${set.version}\n\n${table(
        ['code', '名称', 'parent', 'from', 'to', 'successors'],
        set.items.map((item) => [
          `\`${item.code}\``,
          item.label,
          item.parent ?? '',
          item.from ?? '',
          item.to ?? '',
          item.successors?.join(', ') ?? '',
        ]),
      )}`,
  );
  const tables = [...registry.tables.values()].map(
    (dated) =>
      `\n## ${dated.title} · \`${dated.name}\`\n\n${table(
        ['row', 'keys', 'values', 'from', 'to', 'source', 'evidence'],
        dated.rows.map((row) => [
          row.id,
          JSON.stringify(row.keys),
          JSON.stringify(row.values),
          row.from,
          row.to ?? '',
          row.source,
          row.evidence,
        ]),
      )}`,
  );
  return `${heading('Code sets and dated tables')}${sets.join('')}${tables.join('')}`;
}

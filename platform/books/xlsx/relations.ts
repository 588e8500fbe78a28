import path from 'node:path/posix';
import type { Container } from './container.ts';
import { readPart } from './read-part.ts';
import { attribute } from './xml-text.ts';

/** One relation of a part: what kind (last word of its address: the strict and the usual namespaces differ before it) and where to. */
export interface Relation {
  readonly id: string;
  readonly kind: string;
  /** Name of the part, or an address outside when `external`. */
  readonly target: string;
  readonly external: boolean;
}

/** Relations of a part (`''`: of the container). External ones are told and never followed. */
export async function readRelations(box: Container, part: string): Promise<readonly Relation[]> {
  const name = relationsPart(part);
  const relations: Relation[] = [];
  if (!box.has(name)) return relations;
  await readPart(box, name, {
    open(element, attributes) {
      if (element !== 'Relationship') return;
      const external = attribute(attributes, 'TargetMode') === 'External';
      const target = attribute(attributes, 'Target') ?? '';
      relations.push({
        id: attribute(attributes, 'Id') ?? '',
        kind: attribute(attributes, 'Type')?.split('/').at(-1) ?? '',
        target: external ? target : path.resolve('/', path.dirname(part), target).slice(1),
        external,
      });
    },
    close() {},
  });
  return relations;
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
export function relationsPart(part: string): string {
  return path.join(path.dirname(part), '_rels', `${path.basename(part)}.rels`).replace(/^\.?\//, '');
}

import { nameVariants } from '../repair/name-variants.ts';
import type { IntakeWorld, RefRow } from './world.ts';

/** Who a text means: one row, several, or none. */
export interface Answer {
  readonly rows: readonly RefRow[];
  readonly one?: RefRow;
  /** The text is the row's own name or code, not a short way to write it. */
  readonly exact: boolean;
}

/** Texts of references and who they mean, asked for in batches and remembered. */
export class RefDirectory {
  private readonly answers = new Map<string, Map<string, Answer>>();

  private readonly attributes = new Map<string, Set<string>>();

  constructor(private readonly world: IntakeWorld) {}

  /** Fields of the rows that will be compared with what the sheet says. */
  wants(resource: string, attributes: readonly string[]): void {
    const wanted = this.attributes.get(resource) ?? new Set();
    for (const attribute of attributes) wanted.add(attribute);
    this.attributes.set(resource, wanted);
  }

  /** Makes sure that the texts are answered; texts known already are not asked again. */
  async prepare(resource: string, texts: Iterable<string>): Promise<void> {
    const known = this.of(resource);
    const variants = new Map<string, readonly string[]>();
    for (const text of texts)
      if (!known.has(text) && !variants.has(text)) variants.set(text, nameVariants(text, this.world.areas));
    if (variants.size === 0) return;
    const asked = [...new Set([...variants.values()].flat())];
    const attributes = [...(this.attributes.get(resource) ?? [])];
    const found = await this.world.refs({ resource, texts: asked, attributes });
    for (const [text, spellings] of variants) known.set(text, answerOf(text, spellings, found));
  }

  /** Whether the text was prepared. */
  has(resource: string, text: string): boolean {
    return this.of(resource).has(text);
  }

  /** Answer to a text that was prepared. */
  answer(resource: string, text: string): Answer {
    return this.of(resource).get(text) ?? NOBODY;
  }

  private of(resource: string): Map<string, Answer> {
    let known = this.answers.get(resource);
    if (!known) {
      known = new Map();
      this.answers.set(resource, known);
    }
    return known;
  }
}

const NOBODY: Answer = { rows: [], exact: false };

/** The nearest spelling that anybody answers to decides; several rows under it leave it open. */
function answerOf(text: string, spellings: readonly string[], found: ReadonlyMap<string, readonly RefRow[]>): Answer {
  for (const spelling of spellings) {
    const rows = distinct(found.get(spelling) ?? []);
    if (rows.length === 0) continue;
    const [one] = rows;
    const exact = spelling === text;
    return rows.length === 1 && one ? { rows, one, exact } : { rows, exact };
  }
  return NOBODY;
}

function distinct(rows: readonly RefRow[]): RefRow[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

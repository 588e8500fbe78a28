import { DeclarationError } from './declaration-error.ts';
import type { Evidence } from './element.ts';
import { checkName } from './names.ts';
import { strictKeys } from './strict-keys.ts';

/** One value of a code set; nothing is ever deleted, values end (`to`) and name successors. */
export interface CodeItem {
  /** ASCII value, stored in rows. */
  readonly code: string;
  /** Chinese label, shown to people. */
  readonly label: string;
  /** Code of the parent item in a hierarchical set. */
  readonly parent?: string;
  /** First day on which the value may be entered, `yyyy-mm-dd`. */
  readonly from?: string;
  /** Last day on which the value may be entered, `yyyy-mm-dd`. */
  readonly to?: string;
  /** Codes that took over when this one ended. */
  readonly successors?: readonly string[];
  /** Other spellings that an import understands. */
  readonly synonyms?: readonly string[];
  /** Tone of the tag on the screen; text always carries the meaning. */
  readonly tone?: 'neutral' | 'good' | 'busy' | 'bad';
}

/** A classification (STD-2): code ships the first items, the database holds what stewards made of them. */
export interface CodeSet<C extends string = string> {
  readonly name: string;
  readonly title: string;
  readonly source?: string;
  readonly evidence: Evidence;
  readonly version: number;
  readonly items: readonly (CodeItem & { readonly code: C })[];
}

const KEYS = ['name', 'title', 'source', 'evidence', 'version', 'items'];
const ITEM_KEYS = ['code', 'label', 'parent', 'from', 'to', 'successors', 'synonyms', 'tone'];

/** Declares a code set; refuses doubles, unknown parents and successors, parent cycles and values that are not ASCII. */
export function defineCodeSet<const C extends string>(set: CodeSet<C>): CodeSet<C> {
  const where = `code set ${set.name}`;
  strictKeys(where, set, KEYS);
  checkName(where, set.name);
  const byCode = new Map<string, CodeItem>();
  for (const item of set.items) {
    strictKeys(`${where} item ${item.code}`, item, ITEM_KEYS);
    if (!/^[\x21-\x7e]{1,40}$/.test(item.code))
      throw new DeclarationError(where, `code "${item.code}" must be plain ASCII`);
    if (byCode.has(item.code)) throw new DeclarationError(where, `code "${item.code}" stands twice`);
    if (item.from && item.to && item.from > item.to)
      throw new DeclarationError(where, `"${item.code}" ends before it begins`);
    byCode.set(item.code, item);
  }
  for (const item of set.items) {
    for (const other of [...(item.parent ? [item.parent] : []), ...(item.successors ?? [])]) {
      if (!byCode.has(other)) throw new DeclarationError(where, `"${item.code}" refers to unknown "${other}"`);
    }
    checkParents(where, item, byCode);
  }
  return Object.freeze({ ...set });
}

function checkParents(where: string, item: CodeItem, byCode: ReadonlyMap<string, CodeItem>): void {
  const seen = new Set<string>();
  for (let at: CodeItem | undefined = item; at; at = at.parent ? byCode.get(at.parent) : undefined) {
    if (seen.has(at.code)) throw new DeclarationError(where, `"${item.code}" is its own ancestor`);
    seen.add(at.code);
  }
}

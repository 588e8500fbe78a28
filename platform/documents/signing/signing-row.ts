import { type Basis, bandRow, type RuleGround } from '#standards/quotas';
import { signingMatrix } from './signing-matrix.table.ts';

/** What the matrix is asked by. */
export interface SigningCase {
  /** Code of 公文种类. */
  readonly kind: string;
  /** Item whose result the document is; null for none. */
  readonly item: string | null;
  /** 元, decimal; null for none. */
  readonly amount: string | null;
}

/** Who signs by the matrix, with the row that says so. */
export interface SigningRow {
  readonly level: SigningLevel;
  readonly fourEyes: boolean;
  readonly basis: Basis;
}

/** Code of 公文签发层级. */
export type SigningLevel = 'head' | 'deputy' | 'authorised';

/**
 * The row in force for a document: those of its item go before those of its kind, and of bands the narrowest that the amount fits into; without an amount
 * the lowest. Undefined when the matrix says nothing.
 */
export function signingRow(ground: RuleGround, { kind, item, amount }: SigningCase): SigningRow | undefined {
  const quantity = amount ?? '0';
  const among = (wanted: boolean): RuleGround => ({
    ...ground,
    rowsOf: (table) => ground.rowsOf(table).filter(({ keys }) => (keys.item !== undefined) === wanted),
  });
  const row =
    (item ? bandRow(among(true), signingMatrix, { item, kind }, quantity) : undefined) ??
    bandRow(among(false), signingMatrix, { kind }, quantity);
  const level = row && LEVELS.find((one) => one === row.values.signer);
  return row && level && { level, fourEyes: row.values.fourEyes === 'true', basis: row.basis };
}

const LEVELS: readonly SigningLevel[] = ['head', 'deputy', 'authorised'];

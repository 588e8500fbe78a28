import type { SheetColumn, SheetView, TargetField } from '../../queries/sheets.contract.ts';

/** Which sheets are imported, and which field each of their columns fills (null: left out). */
export interface ColumnChoice {
  readonly taken: readonly string[];
  /** Sheet → position of the column → field. */
  readonly fields: Readonly<Record<string, Readonly<Record<number, string | null>>>>;
}

/** What the platform proposes: every sheet with a table, hidden ones only when the person says so. */
export function proposedChoice(sheets: readonly SheetView[]): ColumnChoice {
  const found = sheets.filter(({ target }) => target !== null);
  return {
    taken: found.filter(({ hidden }) => !hidden).map(({ sheet }) => sheet),
    fields: Object.fromEntries(
      found.map(({ sheet, columns }) => [sheet, Object.fromEntries(columns.map(({ index, field }) => [index, field]))]),
    ),
  };
}

/**
 * Gives a column another field. The field is taken from the column that had it, and sheets whose column of the same title had the same
 * field follow: six counties in one book are mapped once.
 */
export function chooseField(
  choice: ColumnChoice,
  sheets: readonly SheetView[],
  at: { readonly sheet: string; readonly column: SheetColumn },
  field: string | null,
): ColumnChoice {
  const before = choice.fields[at.sheet]?.[at.column.index] ?? null;
  const fields = Object.fromEntries(
    Object.entries(choice.fields).map(([name, own]) => {
      const same =
        name === at.sheet
          ? at.column
          : sheets.find(({ sheet }) => sheet === name)?.columns.find((column) => isTwin(column, at.column));
      if (!same || (name !== at.sheet && (own[same.index] ?? null) !== before)) return [name, own];
      const freed = Object.entries(own).map(([index, had]) => [index, field !== null && had === field ? null : had]);
      return [name, { ...Object.fromEntries(freed), [same.index]: field }];
    }),
  );
  return { ...choice, fields };
}

function isTwin(one: SheetColumn, other: SheetColumn): boolean {
  return one.title === other.title && one.group === other.group;
}

/** Columns as the contract takes them, of the sheets that are imported. */
export function confirmedColumns({ taken, fields }: ColumnChoice) {
  return taken.flatMap((sheet) =>
    Object.entries(fields[sheet] ?? {}).flatMap(([index, field]) =>
      field === null ? [] : [{ sheet, column: Number(index), field }],
    ),
  );
}

/** Required fields that no column of the sheet fills. `standIn`: a column of the same kind tells it (a book that names only the using unit of a vehicle names its managing unit by it). */
export function missingFields(
  choice: ColumnChoice,
  sheet: SheetView,
  fields: readonly TargetField[],
  refersTo: (field: string) => string | undefined,
): { readonly field: TargetField; readonly standIn?: TargetField }[] {
  const own = fields.filter(({ sheetTarget }) => sheetTarget === sheet.target);
  const filled = new Set(Object.values(choice.fields[sheet.sheet] ?? {}));
  return own
    .filter(({ required, name }) => required && !filled.has(name))
    .map((field) => {
      const to = refersTo(field.name);
      const standIn = own.find(({ name }) => to !== undefined && filled.has(name) && refersTo(name) === to);
      return standIn ? { field, standIn } : { field };
    });
}

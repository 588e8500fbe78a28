import { fault, GoaError, type Store } from '#platform/store';
import { type CodeItem, type Fields, type ValueContext, validateInput } from '#standards/language';

/** Judges the input of a contract by its field kinds; throws GoaError INVALID naming every field at fault. */
export async function judgeInput(
  store: Pick<Store, 'codeSets'>,
  fields: Fields,
  input: Readonly<Record<string, unknown>>,
  today: string,
): Promise<Readonly<Record<string, unknown>>> {
  const { value, problems } = validateInput(fields, input, await contextOf(store, fields, today));
  if (problems.length > 0) {
    throw new GoaError(fault('INVALID'), { rows: problems.map((problem) => ({ row: 0, ...problem })) });
  }
  return value;
}

/** Code items as stewards keep them; only asked for when a field needs them. */
async function contextOf(store: Pick<Store, 'codeSets'>, fields: Fields, today: string): Promise<ValueContext> {
  const sets = usesCodes(fields) ? await store.codeSets() : new Map<string, readonly CodeItem[]>();
  return { today, codeItem: (set, code) => sets.get(set)?.find((item) => item.code === code) };
}

function usesCodes(fields: Fields): boolean {
  return Object.values(fields).some(
    (field) => field.set !== undefined || (field.of !== undefined && usesCodes(field.of)),
  );
}

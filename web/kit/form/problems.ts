import type { ApiError } from '../api/api-error.ts';

/** Where the sentences of a refusal are shown: at fields, or above the form. */
export interface PlacedProblems {
  readonly atFields: readonly { readonly name: string; readonly messages: readonly string[] }[];
  readonly above: readonly string[];
}

/**
 * Places the problems of a refused change of one row. Problems at fields that the form does not show, or that belong to no field, stand
 * above it with the field's title, so that none is lost.
 */
export function placeProblems(
  error: Pick<ApiError, 'message' | 'path' | 'rows'>,
  shown: ReadonlySet<string>,
  titleOf: (field: string) => string | undefined,
): PlacedProblems {
  const problems =
    error.rows.length > 0 ? error.rows : error.path ? [{ path: error.path, message: error.message }] : [];
  const byField = new Map<string, string[]>();
  const above: string[] = [];
  for (const { path, message } of problems) {
    const name = path?.split('.')[0];
    if (name && shown.has(name)) byField.set(name, [...(byField.get(name) ?? []), message]);
    else above.push(withTitle(message, name ? titleOf(name) : undefined));
  }
  if (above.length === 0 && byField.size === 0) above.push(error.message);
  return { atFields: [...byField].map(([name, messages]) => ({ name, messages })), above };
}

function withTitle(message: string, title: string | undefined): string {
  return title && !message.includes(title) ? `${title}：${message}` : message;
}

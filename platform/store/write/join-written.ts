import type { Resource } from '#standards/language';
import type { Written } from '../contract/store.ts';

/** The answers of slices of one write as one answer. */
export function joinWritten<R extends Resource>(resource: R, parts: readonly Written<R>[]): Written<R> {
  return {
    rows: parts.flatMap(({ rows }) => rows),
    findings: parts.flatMap(({ findings }) => findings),
    resource,
  };
}

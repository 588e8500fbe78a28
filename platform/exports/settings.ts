/** How this installation exports. */
export interface ExportSettings {
  /** Rows up to which a list is sent at once; larger ones are written in the background. */
  readonly atOnce: number;
  /** Days for which a written file can be fetched. */
  readonly keptDays: number;
}

/** Reads `GOA_EXPORT_AT_ONCE` (20000) and `GOA_EXPORT_KEPT_DAYS` (7). Throws when one of them is no sensible number. */
export function exportSettings(env: Readonly<Record<string, string | undefined>> = process.env): ExportSettings {
  return {
    atOnce: whole(env, 'GOA_EXPORT_AT_ONCE', 20_000, 1_000_000),
    keptDays: whole(env, 'GOA_EXPORT_KEPT_DAYS', 7, 365),
  };
}

function whole(env: Readonly<Record<string, string | undefined>>, name: string, usual: number, most: number): number {
  const given = env[name];
  if (!given) return usual;
  if (!/^[1-9]\d{0,6}$/.test(given) || Number(given) > most)
    throw new Error(`${name} must be a whole number from 1 to ${most}`);
  return Number(given);
}

import type { WriteOptions, Writer } from '#platform/store';
import type { InputOf } from '#standards/language';
import { vehicleFinding } from './vehicle-finding.resource.ts';

/** A finding as it is kept; `matter` is what tells it from all others of the vehicle. */
export type KeptFinding = Omit<InputOf<(typeof vehicleFinding)['fields']>, 'status' | 'evidence' | 'no'> & {
  readonly matter: string;
};

/** Characters of evidence that a finding holds: the newest count. */
const MOST = 2000;

/** Keeps a finding; one that is there already gets the new evidence under the old, once. */
export async function keepFinding(
  tx: Writer,
  { matter, usage, ...facts }: KeptFinding,
  evidence: string,
  as?: WriteOptions,
): Promise<void> {
  const { rows } = await tx.find(vehicleFinding, { filter: { field: 'matter', op: 'eq', value: matter }, limit: 1 });
  const known = rows[0];
  const bound = usage ? { usage } : {};
  if (!known) {
    await tx.create(vehicleFinding, [{ ...facts, ...bound, matter, evidence, status: 'new' }], as);
    return;
  }
  if (known.evidence?.split('\n').includes(evidence)) return;
  const set = { evidence: `${known.evidence}\n${evidence}`.slice(-MOST), ...bound };
  await tx.update(vehicleFinding, [{ id: known.id, rev: known.rev, set }], as);
}

import { createHash } from 'node:crypto';
import type { Actor } from '../../contract/actor.ts';
import type { FieldColumn } from '../../schema/table.ts';
import { absorb, type ScopedArm } from '../scope-arms.ts';

/**
 * SHA-256 of what an actor's rights make of an export: the arms that let rows leave, the arms that show them with their clearance, and the grades of the
 * columns. Grants that add nothing do not change it; a narrower, wider, clearer or dimmer view does.
 */
export function rightsDigest(
  actor: Actor,
  leaving: readonly ScopedArm[],
  shown: readonly ScopedArm[],
  columns: readonly FieldColumn[],
): string {
  const facts = {
    leaving: armTexts(
      actor,
      leaving.map((scoped) => ({ ...scoped, clearance: 1 })),
    ),
    shown: armTexts(actor, shown),
    columns: columns.map(({ column, field }) => [column, field.grade]),
  };
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}

function armTexts(actor: Actor, scope: readonly ScopedArm[]): readonly string[] {
  return absorb(actor, scope)
    .map(({ arm, clearance }) => JSON.stringify([Object.entries(arm).sort(), clearance]))
    .sort();
}

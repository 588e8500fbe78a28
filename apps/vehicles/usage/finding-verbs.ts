import { defineHandler, type Handler, type RowOfVerb } from '#platform/commands';
import { GoaError, type WriteOptions, type Writer } from '#platform/store';
import type { InputOf } from '#standards/language';
import { findingFault } from './faults.ts';
import { closeFinding, explainFinding, handOverFinding, judgeFinding } from './finding.contracts.ts';
import { vehicleFinding } from './vehicle-finding.resource.ts';

type Change = Partial<InputOf<typeof vehicleFinding.fields>>;

/** What people do with findings. */
export const findingHandlers: readonly Handler[] = [
  defineHandler(explainFinding, (tx, { explanation }, { row, as }) =>
    change(tx, row, { status: 'explained', explanation }, as),
  ),
  defineHandler(judgeFinding, async (tx, { judgement, words }, { row, as }) => {
    if (judgement === 'accepted' && !(await tx.get(vehicleFinding, row!.id)).explanation) {
      throw new GoaError(findingFault('FINDING_UNEXPLAINED'), { path: 'judgement' });
    }
    return change(tx, row, { status: judgement, judgement: words, judgedBy: personOf(tx) }, as);
  }),
  defineHandler(handOverFinding, (tx, { words }, { row, as }) =>
    change(tx, row, { status: 'handedOver', judgement: words }, { ...as, reason: words }),
  ),
  defineHandler(closeFinding, async (tx, { result }, { row, as }) => {
    const { judgedBy } = await tx.get(vehicleFinding, row!.id);
    const closedBy = personOf(tx);
    if (judgedBy === closedBy) throw new GoaError(findingFault('FINDING_OWN_JUDGEMENT'));
    return change(tx, row, { status: 'closed', result, closedBy }, as);
  }),
];

async function change(tx: Writer, row: RowOfVerb | undefined, set: Change, as: WriteOptions): Promise<{ rev: number }> {
  const written = await tx.update(vehicleFinding, [{ id: row!.id, rev: row!.rev ?? 0, set }], as);
  return { rev: written.rows[0]!.rev };
}

/** Whoever acts must be a person: findings are about people. */
function personOf({ actor }: Writer): string {
  if (!actor.person) throw new GoaError(findingFault('FINDING_NEEDS_PERSON'));
  return actor.person;
}

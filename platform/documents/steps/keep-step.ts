import type { Writer } from '#platform/store';
import type { InputOf } from '#standards/language';
import { documentStep } from '../resources/index.ts';
import type { DeskPerson } from '../signing/document-desk.ts';

/** What is written down of one step. */
export interface StepRecord {
  readonly document: string;
  readonly act: NonNullable<InputOf<(typeof documentStep)['fields']>['act']>;
  readonly opinion?: string | null;
  readonly changes?: string;
  readonly basis?: string;
  readonly onBehalf?: DeskPerson;
}

const PERMISSIONS = ['documentStep.create', 'officialDocument.read', 'person.read', 'unit.read'];

/** Adds a step to the record of a document, in the name of who acts. */
export async function keepStep(tx: Writer, { onBehalf, changes, ...said }: StepRecord): Promise<void> {
  const { person, name } = tx.actor;
  const row = {
    ...said,
    at: new Date().toISOString(),
    person,
    personName: name,
    ...(onBehalf ? { onBehalf: onBehalf.name } : {}),
    ...(changes ? { changes } : {}),
  };
  await tx.entrust(PERMISSIONS).create(documentStep, [row], { permission: 'documentStep.create', verb: said.act });
}

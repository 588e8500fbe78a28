import { sql } from 'kysely';
import { defineQuery, type Handler } from '#platform/commands';
import { GoaError, type Store } from '#platform/store';
import type { RecordOf } from '#standards/language';
import { readDocument } from '../read-document.ts';
import type { officialDocument } from '../resources/index.ts';
import type { DeskSource, DocumentDesk } from '../signing/document-desk.ts';
import { atHand, checkersOf } from '../steps/follow-up.ts';
import { needChecker, needSigner } from '../steps/need-voice.ts';
import { writersOf } from '../steps/writers-of.ts';
import { type DocumentStepView, documentProgress } from './document-progress.contract.ts';

/** Answers 公文办理过程 (`documents.progress`), to whoever sees the whole document. */
export function documentProgressQuery(desk: DocumentDesk): Handler {
  return defineQuery(documentProgress, async (reader, input, { store, today }) => {
    const row = await readDocument(reader, input.document);
    const from = { system: store.system, datedRows: await store.datedRows(), day: today };
    const writers = await writersOf(from, row.id, row.drafter ?? null);
    const { row: rule, people } = await desk.signers(from, atHand(row), writers);
    const waiting = row.status === 'checking' ? (await checkersOf(desk, from, row)).people : people;
    const open = row.status === 'checking' || row.status === 'toSign';
    return {
      steps: await stepsOf(store, row.id),
      waitsFor: open ? waiting.map(({ name }) => name) : [],
      signing: rule ? { level: rule.level, source: rule.basis.source, note: rule.basis.note ?? null } : null,
      may: await offered(desk, from, reader.actor.person, row),
    };
  });
}

async function stepsOf({ system }: Pick<Store, 'system'>, document: string): Promise<readonly DocumentStepView[]> {
  const { rows } = await sql<DocumentStepView>`
    select id, act, at, person_name as person, on_behalf as "onBehalf", opinion, changes, basis from document_step
    where document = ${document}::uuid and voided_at is null order by at, id`.execute(system);
  return rows;
}

async function offered(
  desk: DocumentDesk,
  from: DeskSource,
  person: string | null,
  row: RecordOf<typeof officialDocument>,
): Promise<readonly string[]> {
  const may = (need: typeof needChecker | typeof needSigner) =>
    need(desk, { from, person }, row).then(
      () => true,
      (error) => {
        if (error instanceof GoaError) return false;
        throw error;
      },
    );
  if (row.status === 'checking' && (await may(needChecker))) return ['check', 'revise', 'returnDraft'];
  if (row.status === 'toSign' && (await may(needSigner))) return ['sign', 'returnCheck'];
  return [];
}

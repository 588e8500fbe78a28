import { sql } from 'kysely';
import {
  type DeskPerson,
  type DeskSource,
  type DocumentAtHand,
  type DocumentDesk,
  type SigningLevel,
  signingRow,
} from '#platform/documents';
import type { Item, OutsideRule, Place } from '#standards/process';
import { findPeople } from '../assignment/find-people.ts';
import { holdsFor, principalsOf } from '../assignment/standing-deputies.ts';
import { placeOf } from '../cases/rule-environment.ts';
import { caseFile } from '../resources/case-file.resource.ts';
import { DOCUMENTS, postDocument } from './post-document.ts';

const ROLES = {
  drafter: 'documentDrafter',
  checker: 'documentChecker',
  signer: 'documentSigner',
  keeper: 'documentKeeper',
} as const;

/** Levels one after the other: where the organisation names nobody at one, or only people who wrote the text, the next one signs. Never nobody's signature. */
const FROM: Readonly<Record<SigningLevel, readonly SigningLevel[]>> = {
  deputy: ['deputy', 'head', 'authorised'],
  head: ['head', 'authorised'],
  authorised: ['authorised', 'head'],
};

/** Who drafts, checks and signs official documents, by the organisation, the roles and the signing matrix; to-do lists and standing deputies. */
export function documentDesk(items: readonly Item[]): DocumentDesk {
  const byName = new Map(items.map((item) => [item.name, item]));
  const holding = async (from: DeskSource, document: DocumentAtHand, role: string) => {
    const source = await sourceOf(from, document, byName);
    return peopleBy(from, document, source, { by: 'role', role, in: unitOf(document) });
  };
  return {
    drafters: (from, document) => holding(from, document, ROLES.drafter),
    checkers: (from, document) => holding(from, document, ROLES.checker),
    signers: async (from, document, writers) => {
      const source = await sourceOf(from, document, byName);
      const ground = {
        day: from.day,
        place: await placeOf(from, document.unit),
        rowsOf: (table: string) => from.datedRows.get(table) ?? [],
      };
      const { kind } = document;
      const row = signingRow(ground, { kind, item: source.item?.name ?? null, amount: source.amount });
      if (!row) return { row, people: [] };
      for (const level of FROM[row.level]) {
        const rule = ruleOf(level, document, source.item);
        const people = rule ? await peopleBy(from, document, source, rule) : [];
        const free = people.filter(({ person }) => !writers.has(person));
        if (free.length > 0) return { row, people: free };
      }
      return { row, people: [] };
    },
    keepers: async (from, document) => {
      const source = await sourceOf(from, document, byName);
      const anybody = { ...source, own: new Set<string>() };
      return peopleBy(from, document, anybody, { by: 'role', role: ROLES.keeper, in: unitOf(document) });
    },
    principal: async (from, person, among) => {
      const principals = await principalsOf(from, person, new Date().toISOString());
      return among.find((one) => principals.some((each) => each.person === one.person && holdsFor(each, DOCUMENTS)));
    },
    post: postDocument,
  };
}

/** The case behind a document, as far as it bears on who signs. */
interface DocumentSource {
  readonly item: Item | undefined;
  /** Applicant and parties: they neither check nor sign what they applied for. */
  readonly own: ReadonlySet<string>;
  /** 元; of a case the amount that was applied for, whatever the draft says. */
  readonly amount: string | null;
  readonly assignment: string | null;
}

async function sourceOf(
  from: DeskSource,
  document: DocumentAtHand,
  items: ReadonlyMap<string, Item>,
): Promise<DocumentSource> {
  const { rows: drafters } = await sql<{ id: string }>`
    select id from assignment where person = ${document.drafter} and unit = ${document.unit} and voided_at is null
      and valid_from <= ${from.day}::date and coalesce(valid_to >= ${from.day}::date, true)
    order by valid_from desc limit 1`.execute(from.system);
  const assignment = drafters[0]?.id ?? null;
  if (document.ofResource !== caseFile.id || !document.ofRow)
    return { item: undefined, own: new Set(), amount: document.amount, assignment };
  const { rows } = await sql<{
    item: string;
    applicant: string;
    parties: string[] | null;
    form: Record<string, unknown>;
  }>`
    select item, applicant, state -> 'parties' as parties, form from case_run where id = ${document.ofRow}::uuid`.execute(
    from.system,
  );
  const [run] = rows;
  const item = run && items.get(run.item);
  const asked = item?.document?.amount ? run?.form[item.document.amount] : null;
  return {
    item,
    own: new Set(run ? [run.applicant, ...(run.parties ?? [])] : []),
    amount: typeof asked === 'string' ? asked : document.amount,
    assignment,
  };
}

function ruleOf(level: SigningLevel, document: DocumentAtHand, item: Item | undefined): OutsideRule {
  const place = unitOf(document);
  if (level === 'head') return { by: 'unitHead', in: place };
  if (level === 'authorised') return { by: 'role', role: ROLES.signer, in: place };
  const line = item?.body.at === 'responsible' ? item.body.line : undefined;
  return { by: 'inCharge', in: place, ...(line ? { line } : {}) };
}

function unitOf({ unit }: DocumentAtHand): Place {
  return { at: 'unit', unit };
}

async function peopleBy(
  from: DeskSource,
  { unit, drafter }: DocumentAtHand,
  { assignment, own }: DocumentSource,
  rule: OutsideRule,
): Promise<readonly DeskPerson[]> {
  const around = { applicant: drafter ?? '', assignment, unit, form: {}, day: from.day };
  const found = await findPeople(from, rule, around);
  return found.filter(({ person }) => !own.has(person)).map(({ person, name }) => ({ person, name }));
}

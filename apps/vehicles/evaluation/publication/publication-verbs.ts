import { type CommandContext, defineHandler, type Handler } from '#platform/commands';
import { regionPlaceOf } from '#platform/identity';
import { GoaError, type Writer } from '#platform/store';
import type { InputOf } from '#standards/language';
import { unit as units } from '#standards/resources';
import { addDays, monthOf, monthsBetween } from '../month-days.ts';
import { topPlace } from '../places.ts';
import { publicationFault } from './faults.ts';
import {
  answerObjection,
  endPublication,
  preparePublication,
  publishPublication,
  reviewPublication,
  takeObjection,
} from './publication.contracts.ts';
import { publicationLine, publicationObjection, vehiclePublication } from './publication.resource.ts';
import { publicationLines } from './publication-lines.ts';

type Change = Partial<InputOf<(typeof vehiclePublication)['fields']>>;

/** Most months of one publication. */
const MOST_MONTHS = 12;

/** The way of a publication. */
export const publicationHandlers: readonly Handler[] = [
  defineHandler(preparePublication, async (tx, input, { as }) => {
    const preparedBy = personOf(tx);
    const [from, to] = [monthOf(input.from).from, monthOf(input.to)];
    const count = from <= to.from ? monthsBetween(from, to.from).length : 0;
    if (count < 1 || count > MOST_MONTHS) throw new GoaError(publicationFault('PUBLICATION_PERIOD'), { path: 'to' });
    const { title, subject, phone, unit } = input;
    const masked = input.masked ?? false;
    const { lines, leftOut } = await publicationLines(tx, { subject, from, to: to.from, unit, masked });
    const scope = unit ? (await tx.get(units, unit)).name : (await topPlace(tx))?.name;
    const made = await tx.create(
      vehiclePublication,
      [
        {
          title,
          subject,
          phone,
          masked,
          leftOut,
          preparedBy,
          from,
          to: to.to,
          unit: tx.actor.unit!,
          scope: scope ?? '',
          lines: lines.length,
          status: 'prepared',
        },
      ],
      as,
    );
    const publication = made.rows[0]!.id;
    const rows = lines.map((line, i) => ({ ...line, publication, no: i + 1 }));
    await tx.create(publicationLine, rows, as);
    return { id: publication, lines: rows.length };
  }),
  defineHandler(reviewPublication, async (tx, { agreed, opinion }, context) => {
    const { preparedBy } = await tx.get(vehiclePublication, context.row!.id);
    const reviewedBy = personOf(tx);
    if (reviewedBy === preparedBy) throw new GoaError(publicationFault('PUBLICATION_OWN'));
    if (!agreed && !opinion?.trim()) throw new GoaError(publicationFault('PUBLICATION_WORDS'), { path: 'opinion' });
    return change(tx, { status: agreed ? 'reviewed' : 'returned', reviewedBy, opinion }, context);
  }),
  defineHandler(publishPublication, async (tx, { days }, context) => {
    personOf(tx);
    const { id } = context.row!;
    const { unit } = await tx.get(vehiclePublication, id);
    const noticeTo = addDays(context.today, days);
    const done = await change(tx, { status: 'published', publishedOn: context.today, noticeTo }, context);
    const place = await regionPlaceOf(tx.system, unit!);
    if (place) {
      const why = '用车公示在本地区公开';
      await tx.grantSight(vehiclePublication, [id], { place }, null, why);
      await tx.grantSight(publicationLine, await linesOf(tx, id), { place }, null, why);
    }
    return done;
  }),
  defineHandler(takeObjection, async (tx, input, { row, as, today }) => {
    const { noticeTo } = await tx.get(vehiclePublication, row!.id);
    if (!noticeTo || today > noticeTo) throw new GoaError(publicationFault('PUBLICATION_OVER'));
    const objection = {
      ...input,
      publication: row!.id,
      takenOn: today,
      takenBy: personOf(tx),
      status: 'open' as const,
    };
    const made = await tx.create(publicationObjection, [objection], as);
    return { id: made.rows[0]!.id };
  }),
  defineHandler(answerObjection, async (tx, { answer }, { row, as, today }) => {
    const set = { answer, answeredBy: personOf(tx), answeredOn: today, status: 'answered' as const };
    const rev = row!.rev ?? (await tx.get(publicationObjection, row!.id)).rev;
    const written = await tx.update(publicationObjection, [{ id: row!.id, rev, set }], as);
    return { rev: written.rows[0]!.rev };
  }),
  defineHandler(endPublication, async (tx, _input, context) => {
    const { id } = context.row!;
    const { noticeTo } = await tx.get(vehiclePublication, id);
    if (noticeTo && context.today <= noticeTo) throw new GoaError(publicationFault('PUBLICATION_RUNS'));
    const open = await tx.count(publicationObjection, {
      filter: {
        and: [
          { field: 'publication', op: 'eq', value: id },
          { field: 'status', op: 'eq', value: 'open' },
        ],
      },
    });
    if (open.value > 0) throw new GoaError(publicationFault('PUBLICATION_OBJECTED'));
    return change(tx, { status: 'ended' }, context);
  }),
];

async function change(tx: Writer, set: Change, { row, as }: CommandContext): Promise<{ rev: number }> {
  const rev = row!.rev ?? (await tx.get(vehiclePublication, row!.id)).rev;
  const written = await tx.update(vehiclePublication, [{ id: row!.id, rev, set }], as);
  return { rev: written.rows[0]!.rev };
}

async function linesOf(tx: Writer, publication: string): Promise<readonly string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const filter = { field: 'publication', op: 'eq', value: publication } as const;
    const page = await tx.find(publicationLine, { filter, limit: 200, ...(after && { after }) });
    ids.push(...page.rows.map(({ id }) => id));
    after = page.next;
  } while (after);
  return ids;
}

/** A publication is answered for by people. */
function personOf({ actor }: Writer): string {
  if (!actor.person || !actor.unit) throw new GoaError(publicationFault('PUBLICATION_PERSON'));
  return actor.person;
}

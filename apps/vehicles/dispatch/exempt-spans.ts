import type { Store } from '#platform/store';
import { readLedger } from '#platform/tracks';
import { shanghaiDay } from '#standards/language';
import type { Span } from './order-span.ts';
import { exemptionKind, vehicleExemption } from './vehicle-exemption.resource.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** When exempted vehicles may go without an order. */
export interface ExemptSpan extends Span {
  readonly vehicle: string;
  readonly exemption: string;
  /** 免单登记（班车）. */
  readonly title: string;
}

/** A grant as it stands in the ledger: days of Asia/Shanghai, hours of each of them. */
export interface Exemption {
  readonly from: string;
  readonly to: string;
  readonly hourFrom: number;
  readonly hourTo: number;
}

/** The windows of a grant that meet a period (milliseconds since 1970 UTC). */
export function spansOf({ from, to, hourFrom, hourTo }: Exemption, period: Span): readonly Span[] {
  const spans: Span[] = [];
  const first = Math.max(start(from), start(shanghaiDay(new Date(period.from))));
  for (let day = first; day <= start(to) && day < period.to; day += DAY) {
    const span = { from: day + hourFrom * HOUR, to: day + hourTo * HOUR };
    if (span.to > period.from && span.from < period.to) spans.push(span);
  }
  return spans;
}

/** Windows of all vehicles, or of one, that meet a period; for work without a person. */
export async function exemptSpans(
  store: Pick<Store, 'system'>,
  period: Span,
  vehicle?: string,
): Promise<readonly ExemptSpan[]> {
  const rows = await readLedger(store, vehicleExemption, ['vehicle', 'kind', 'from', 'to', 'hourFrom', 'hourTo'], {
    notBefore: { to: shanghaiDay(new Date(period.from)) },
    ...(vehicle && { among: { vehicle: [vehicle] } }),
  });
  return rows.flatMap((row) => {
    const grant = {
      from: dayOf(row.from),
      to: dayOf(row.to),
      hourFrom: Number(row.hourFrom),
      hourTo: Number(row.hourTo),
    };
    const label = exemptionKind.items.find(({ code }) => code === row.kind)?.label ?? '';
    const facts = { vehicle: String(row.vehicle), exemption: row.id, title: `免单登记（${label}）` };
    return spansOf(grant, period).map((span) => ({ ...span, ...facts }));
  });
}

function start(day: string): number {
  return Date.parse(`${day}T00:00:00+08:00`);
}

/** A stored day, as text or as the driver gives dates. */
function dayOf(value: unknown): string {
  return value instanceof Date ? shanghaiDay(value) : String(value).slice(0, 10);
}

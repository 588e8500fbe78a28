import type { JudgedUsage } from './match-orders.ts';
import type { UsageFigures, UsageStop } from './measure-usage.ts';
import type { UsageOrder } from './orders.ts';

/** Something that a person has to look into; `usage` is the position of the usage among the day's, absent when it is about an order alone. */
export interface FoundOut {
  readonly kind: FindingCode;
  readonly words: string;
  readonly usage?: number;
  readonly order?: string;
  /** Tells which version of the order was judged. */
  readonly orderVersion?: string | undefined;
}

/** Codes of `findingKind`. */
export type FindingCode =
  | 'noOrder'
  | 'overtime'
  | 'tooFar'
  | 'notReached'
  | 'listedPlace'
  | 'leftRegion'
  | 'night'
  | 'dayOff'
  | 'overnight'
  | 'notExecuted'
  | 'overTank'
  | 'overNorm'
  | 'fillElsewhere'
  | 'wrongEnergy';

type Measured = JudgedUsage & { readonly figures: UsageFigures };

/**
 * What is to be looked into. A usage that nobody can judge gives no finding: missing data accuse nobody. An order covers the night, days off and a
 * night elsewhere, because whoever approved it saw its times; it does not cover listed places or another region.
 */
export function findingsOf(usages: readonly Measured[], undriven: readonly UsageOrder[]): FoundOut[] {
  const found = usages.flatMap((judged, usage) => ofUsage(judged).map((one) => ({ ...one, usage })));
  const idle = undriven.map(({ id }) => ({
    kind: 'notExecuted' as const,
    words: '派车单已批准，车辆未离开停放点',
    order: id,
  }));
  return [...found, ...idle];
}

function ofUsage({ verdict, figures, overreach, orders }: Measured): FoundOut[] {
  if (verdict === 'cannotJudge') return [];
  const found: FoundOut[] = [];
  const say = (kind: FindingCode, words: string) =>
    found.push({ kind, words, ...(orders[0] && { order: orders[0].id }) });
  if (verdict === 'noOrder') {
    say('noOrder', `无派车单行驶 ${kilometres(figures.km)}`);
    if (figures.night >= HALF_HOUR) say('night', `夜间用车 ${minutes(figures.night)}`);
    if (figures.dayOff >= HALF_HOUR) say('dayOff', `节假日用车 ${minutes(figures.dayOff)}`);
    if (figures.overnight) say('overnight', '车辆在停放点以外过夜');
  }
  if (verdict === 'partly') say('overtime', `用车时间超出派车单（${overreach.map((part) => PARTS[part]).join('、')}）`);
  if (figures.tooFar) say('tooFar', `行驶 ${kilometres(figures.km)}，为计划的 ${figures.ratio!.toFixed(1)} 倍`);
  if (figures.reached === false && verdict !== 'noOrder') say('notReached', '未在派车单的目的地停留');
  const listed = figures.stops.filter((stop) => stop.listed.length > 0 && !stop.planned);
  if (listed.length > 0) say('listedPlace', `在重点场所停留 ${listed.length} 次：${placesOf(listed)}`);
  if (figures.leftRegion)
    say(
      'leftRegion',
      `驶出${figures.left ? `${figures.left.title}，最远 ${kilometres(figures.left.km)}` : '允许区域'}`,
    );
  return found;
}

const HALF_HOUR = 30 * 60_000;
const PARTS = { early: '提前', late: '超时', between: '两单之间' } as const;

/** Names of the places, each once, as many as a line holds. */
function placesOf(stops: readonly UsageStop[]): string {
  return [...new Set(stops.flatMap(({ listed }) => listed))].slice(0, 3).join('、');
}

function kilometres(km: number): string {
  return `${km.toFixed(1)} 公里`;
}

function minutes(time: number): string {
  return `${Math.round(time / 60_000)} 分钟`;
}

import { expect, test } from 'vitest';
import { metresBetween } from '#standards/geo';
import { cleanTrack } from './clean-track.ts';
import { knownShare } from './known-share.ts';
import { type JudgedUsage, judgeOrder, matchOrders, type UsageVerdict } from './match-orders.ts';
import { defaultUsageSettings as settings, type UsageSettings } from './settings.ts';
import { type CarMonth, simulateMonth, type TrueUsage } from './testing/simulated-month.ts';
import { type Usage, usagesIn } from './usages.ts';

const CARS = 500;
const BASE_RADIUS = 60;

test('a month of 500 cars: journeys without an order are found and nothing else is called one', () => {
  const score = scoreOf(CARS, settings);
  console.info(`simulated month of ${CARS} cars: ${JSON.stringify(score)}`);
  expect(score.usages).toBeGreaterThan(10_000);
  expect(score.unordered).toBeGreaterThan(500);
  expect(score.precision).toBeGreaterThanOrEqual(0.99);
  expect(score.recall).toBeGreaterThanOrEqual(0.99);
  // Where data are missing, nobody is accused and nobody is cleared.
  expect(score.cannotJudge).toBeGreaterThan(300);
  expect(score.judgedWithoutData).toBe(0);
  expect(score.otherVerdictsRight).toBeGreaterThanOrEqual(0.99);
  expect(score.undrivenFound).toBeGreaterThanOrEqual(0.99);
}, 300_000);

test('with silences taken for nothing the same month accuses where data are missing', () => {
  const careless = scoreOf(40, { ...settings, unknownShare: 1 });
  expect(careless.judgedWithoutData).toBeGreaterThan(0);
});

interface Score {
  usages: number;
  unordered: number;
  precision: number;
  recall: number;
  cannotJudge: number;
  judgedWithoutData: number;
  otherVerdictsRight: number;
  undrivenFound: number;
}

function scoreOf(cars: number, chosen: UsageSettings): Score {
  const tally = {
    right: 0,
    called: 0,
    truly: 0,
    cannot: 0,
    without: 0,
    others: 0,
    othersRight: 0,
    usages: 0,
    undriven: 0,
    found: 0,
  };
  for (let seed = 0; seed < cars; seed++) {
    const month = simulateMonth(seed);
    const { judged, notExecuted } = judgeMonth(month, chosen);
    tally.usages += month.usages.length;
    tally.undriven += month.undriven.length;
    tally.found += month.undriven.filter((id) => notExecuted.has(id)).length;
    for (const { usage, verdict } of judged) {
      if (verdict !== 'noOrder') continue;
      tally.called += 1;
      if (truthOf(month, usage) === 'noOrder') tally.right += 1;
    }
    for (const truth of month.usages) {
      const verdicts = judged.filter(({ usage }) => overlaps(usage, truth)).map(({ verdict }) => verdict);
      const agrees = verdicts.length === 1 && verdicts[0] === truth.verdict;
      if (truth.verdict === 'noOrder') tally.truly += 1;
      else if (truth.verdict === 'cannotJudge') {
        tally.cannot += 1;
        if (verdicts.some((verdict) => verdict !== 'cannotJudge')) tally.without += 1;
      } else {
        tally.others += 1;
        if (agrees) tally.othersRight += 1;
      }
    }
  }
  return {
    usages: tally.usages,
    unordered: tally.truly,
    precision: tally.right / tally.called,
    recall: tally.right / tally.truly,
    cannotJudge: tally.cannot,
    judgedWithoutData: tally.without,
    otherVerdictsRight: tally.othersRight / tally.others,
    undrivenFound: tally.found / tally.undriven,
  };
}

function judgeMonth(month: CarMonth, chosen: UsageSettings): { judged: JudgedUsage[]; notExecuted: Set<string> } {
  const track = cleanTrack(month.track, chosen.mostSpeed);
  const usages = usagesIn(track, (place) => Math.max(0, metresBetween(place, month.base) - BASE_RADIUS), chosen);
  const notExecuted = month.orders.filter(
    (order) =>
      judgeOrder(order, usages, knownShare(track, order.plannedFrom, order.plannedTo, chosen), chosen) ===
      'notExecuted',
  );
  return { judged: matchOrders(usages, month.orders, chosen), notExecuted: new Set(notExecuted.map(({ id }) => id)) };
}

function truthOf(month: CarMonth, usage: Usage): UsageVerdict | undefined {
  const truths = month.usages.filter((truth) => overlaps(usage, truth));
  return truths.length === 1 ? truths[0]!.verdict : undefined;
}

function overlaps(usage: Usage, truth: TrueUsage): boolean {
  return usage.from < truth.to && truth.from < usage.to;
}

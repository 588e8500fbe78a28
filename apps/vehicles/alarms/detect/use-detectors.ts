import { metresBetween } from '#standards/geo';
import type { JudgedFence } from '../../fences/judged-fence.ts';
import { holdsNow } from './fence-detectors.ts';
import type { Judging } from './judging.ts';
import { isWithin, metresOff } from './measure.ts';

/** 无单出车 (VH-12): farther from every base than allowed while no order covers the vehicle. Without a base nothing can be said. */
export function judgeOrder(judging: Judging, bounds: readonly JudgedFence[]): void {
  const bases = bounds.filter((fence) => fence.rule === 'base' && holdsNow(judging, fence));
  const { metres } = judging.rule('noOrder');
  const { place } = judging.settled;
  const on = !judging.covered && bases.length > 0 && !bases.some(({ area }) => isWithin(area, place, metres));
  judging.found({
    kind: 'noOrder',
    verdict: on ? 'on' : 'off',
    measured: on ? metresOff(judging, 'noOrder', bases) : 0,
    evidence: { limit: metres },
    need: { both: false },
  });
}

/** 封存, 节假日 and 非工作时间用车: the vehicle moves when it should stand. */
export function judgeTimes(judging: Judging): void {
  const { vehicle, duty, settled, covered, before } = judging;
  const kind = vehicle.sealed
    ? 'sealedUse'
    : duty === 'nonWorking'
      ? 'holidayUse'
      : duty === 'offDuty'
        ? 'offHours'
        : undefined;
  const left = settled.moving && before.origin ? metresBetween(before.origin, settled.place) : Infinity;
  for (const one of ['sealedUse', 'holidayUse', 'offHours']) {
    const excused = one !== 'sealedUse' && covered;
    const moves = settled.moving && (left > judging.rule(one).metres || judging.watch(one) !== undefined);
    judging.found({ kind: one, verdict: one === kind && moves && !excused ? 'on' : 'off' });
  }
}

/** 超速 against the general limit; limits of places are fences. */
export function judgeSpeed(judging: Judging): void {
  const { speed } = judging.rule('speeding');
  const fast = speed > 0 && judging.position.speed > speed;
  judging.found({
    kind: 'speeding',
    verdict: fast ? 'on' : 'off',
    measured: judging.position.speed,
    evidence: { limit: speed },
  });
}

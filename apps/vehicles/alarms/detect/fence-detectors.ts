import type { JudgedFence } from '../../fences/judged-fence.ts';
import type { Finding, Judging } from './judging.ts';
import { isWithin, metresOff } from './measure.ts';

/** Milliseconds between two reports above which the straight way between them says nothing. */
const LONGEST_WAY = 180_000;

/** 禁入 and 限速: fences near the way since the last report, and those that a condition is remembered of. */
export function judgeNearFences(judging: Judging): void {
  const { ground, vehicle, settled, before } = judging;
  const from = before.place && settled.place.at - before.place.at <= LONGEST_WAY ? before.place : settled.place;
  for (const fence of ground.fences.near(vehicle, from, settled.place))
    if (fence.rule === 'speed') judgeSpeedFence(judging, fence);
    else judgeKeepOut(judging, fence, from !== settled.place);
  for (const id of judging.unseen('keepOut')) {
    const fence = ground.fences.get(id);
    if (fence) judgeKeepOut(judging, fence, false);
    else judging.found({ kind: 'keepOut', subject: id, verdict: 'off', need: { clearSeconds: 0 } });
  }
  for (const id of judging.unseen('speeding')) judging.found({ kind: 'speeding', subject: id, verdict: 'off' });
}

/** 禁出 and 允许范围: fences in which the vehicle should be. */
export function judgeBounds(judging: Judging, bounds: readonly JudgedFence[]): void {
  const { place } = judging.settled;
  for (const fence of bounds) {
    if (fence.rule !== 'keepIn') continue;
    const out = holdsNow(judging, fence) && !fence.area.inside(place);
    if (!out && !judging.watch('keepIn', fence.id)) continue;
    judging.found({
      ...aboutFence('keepIn', fence),
      verdict: out ? 'on' : 'off',
      measured: out ? metresOff(judging, 'keepIn', [fence], fence.id) : 0,
      need: needOf(judging, 'keepIn', fence),
    });
  }
  for (const id of judging.unseen('keepIn'))
    judging.found({ kind: 'keepIn', subject: id, verdict: 'off', need: { clearSeconds: 0 } });
  const allowed = bounds.filter((fence) => fence.rule === 'allowed' && holdsNow(judging, fence));
  const out = allowed.length > 0 && !allowed.some(({ area }) => area.inside(place));
  const measured = out ? metresOff(judging, 'outsideAllowed', allowed) : 0;
  judging.found({ kind: 'outsideAllowed', verdict: out ? 'on' : 'off', measured });
}

function judgeKeepOut(judging: Judging, fence: JudgedFence, onTheWay: boolean): void {
  const { settled, before } = judging;
  const finding = aboutFence('keepOut', fence);
  const now = holdsNow(judging, fence);
  const inside = now && fence.area.inside(settled.place);
  const watch = judging.watch('keepOut', fence.id);
  const between = now && watch && isWithin(fence.area, settled.place, judging.rule('keepOut').metres);
  const unseen = !inside && now && onTheWay && fence.dwell === 0 && !watch;
  if (unseen && before.place && fence.area.crosses(before.place, settled.place))
    judging.passed(finding, before.place, settled.place);
  else
    judging.found({
      ...finding,
      verdict: inside ? 'on' : between ? 'between' : 'off',
      measured: inside ? metresOff(judging, 'keepOut', [fence], fence.id) : 0,
      need: needOf(judging, 'keepOut', fence),
    });
}

function judgeSpeedFence(judging: Judging, fence: JudgedFence): void {
  const { place } = judging.settled;
  const { speed } = judging.position;
  const fast = holdsNow(judging, fence) && speed > fence.speedLimit && fence.area.inside(place);
  judging.found({
    ...aboutFence('speeding', fence, fence.speedLimit),
    verdict: fast ? 'on' : 'off',
    measured: speed,
    need: needOf(judging, 'speeding', fence),
  });
}

/** Whether a fence holds at the moment of the position. */
export function holdsNow({ position: { fixAt }, duty }: Judging, { calendar, from, to }: JudgedFence): boolean {
  if (fixAt < from || fixAt >= to) return false;
  if (calendar === 'offDuty') return duty !== 'duty';
  return calendar === 'always' || calendar === duty;
}

function needOf(judging: Judging, kind: string, fence: JudgedFence): Finding['need'] {
  return fence.dwell > 0 ? { seconds: Math.max(fence.dwell, judging.rule(kind).seconds) } : {};
}

function aboutFence(kind: string, fence: JudgedFence, limit?: number): Omit<Finding, 'verdict'> {
  const { id, version, name } = fence;
  return { kind, subject: id, evidence: { fence: { id, version, name }, ...(limit === undefined ? {} : { limit }) } };
}

import { vehicleAlarmKind } from '../alarms/code-sets.ts';
import type { AlarmEvidence, Sighting } from '../alarms/detect/alarm-event.ts';
import { findingKind } from '../usage/code-sets.ts';

/** An alarm as the evidence of a matter tells of it. */
export interface ToldAlarm {
  readonly kind: string;
  readonly summary: string;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly occurrences: number;
  /** As it was kept with the alarm, JSON. */
  readonly evidence: string;
}

/** A finding as the evidence of a matter tells of it; its evidence has a line for each time that it was judged. */
export interface ToldFinding {
  readonly no: string;
  readonly kind: string;
  readonly words: string;
  readonly evidence: string;
}

/** Characters that the form of the case holds. */
const MOST = 8000;
const ALARMS: ReadonlyMap<string, string> = new Map(vehicleAlarmKind.items.map(({ code, label }) => [code, label]));
const FINDINGS: ReadonlyMap<string, string> = new Map(findingKind.items.map(({ code, label }) => [code, label]));

/** The evidence of a matter in words: every alarm with what was measured by which version of which rule, every finding with each of its judgements. */
export function evidenceText(alarms: readonly ToldAlarm[], findings: readonly ToldFinding[]): string {
  const lines = [
    ...[...alarms].sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1)).map(alarmLine),
    ...[...findings].sort((a, b) => (a.no < b.no ? -1 : 1)).map(findingLines),
  ];
  const text = lines.join('\n');
  return text.length > MOST ? `${text.slice(0, MOST - 20)}\n（以下见报警和疑点台账）` : text;
}

function alarmLine({ kind, summary, startedAt, endedAt, occurrences, evidence }: ToldAlarm): string {
  const { first, fence, rule, ruleDay } = readEvidence(evidence);
  const parts = [
    `报警【${ALARMS.get(kind) ?? kind}】${summary}，${clock(startedAt)}${endedAt ? `至 ${clock(endedAt)}` : ' 起，仍在持续'}`,
    ...(occurrences > 1 ? [`共 ${occurrences} 次`] : []),
    ...(first ? [`首次发现 ${placeOf(first)}`] : []),
    ...(fence ? [`围栏“${fence.name}”图形第 ${fence.version} 版`] : []),
    ...(rule ? [`判定参数 ${rule}（${ruleDay ?? ''}）`] : []),
  ];
  return `${parts.join('；')}。`;
}

function findingLines({ no, kind, words, evidence }: ToldFinding): string {
  const judged = evidence.split('\n').map((line) => `　${line}`);
  return [`疑点 ${no}【${FINDINGS.get(kind) ?? kind}】${words}`, ...judged].join('\n');
}

function readEvidence(text: string): Partial<AlarmEvidence> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

function placeOf({ at, lon, lat }: Sighting): string {
  return `${clock(new Date(at).toISOString())} 东经 ${lon.toFixed(5)}°、北纬 ${lat.toFixed(5)}°`;
}

/** Minute of Asia/Shanghai. */
function clock(at: string): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

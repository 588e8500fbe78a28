import type { VehiclePosition } from '#platform/tracks';
import type { AlarmRule } from '../settings.ts';
import { type AlarmEvent, type AlarmEvidence, conditionOf, type Sighting } from './alarm-event.ts';
import type { DetectorState } from './detector-state.ts';
import type { DetectedVehicle, DutyTime, Ground } from './ground.ts';
import type { Settled } from './settle.ts';
import { type Need, type Verdict, type Watch, watchStep } from './watch.ts';

/** A finding of a detector about one condition at one position. */
export interface Finding {
  readonly kind: string;
  readonly subject?: string;
  readonly verdict: Verdict;
  /** What was measured, for the largest value in the evidence. */
  readonly measured?: number;
  readonly evidence?: Omit<AlarmEvidence, 'rule' | 'ruleDay' | 'first' | 'last'>;
  readonly need?: Partial<Need>;
}

/** One position being judged: what detectors look at, and where they say what they found. */
export interface Judging {
  readonly ground: Ground;
  readonly vehicle: DetectedVehicle;
  readonly position: VehiclePosition;
  readonly before: DetectorState;
  readonly settled: Settled;
  readonly duty: DutyTime;
  /** Whether an order or an exemption covers the vehicle now. */
  readonly covered: boolean;
  rule(kind: string): AlarmRule;
  watch(kind: string, subject?: string): Watch | undefined;
  /** Conditions remembered of a kind that nothing was found about yet. */
  unseen(kind: string): readonly string[];
  found(finding: Finding): void;
  /** A condition that began and ended between two reports. */
  passed(finding: Omit<Finding, 'verdict'>, from: Sighting, to: Sighting): void;
}

/** Collects what is found into the watches that follow and the events that arose. */
export class Findings {
  readonly events: AlarmEvent[] = [];
  readonly #watches: Record<string, Watch>;
  readonly #seen = new Set<string>();

  constructor(
    private readonly vehicle: string,
    private readonly ground: Ground,
    watches: Readonly<Record<string, Watch>>,
  ) {
    this.#watches = { ...watches };
  }

  get watches(): Readonly<Record<string, Watch>> {
    return this.#watches;
  }

  watch(kind: string, subject = ''): Watch | undefined {
    return this.#watches[conditionOf(kind, subject)];
  }

  unseen(kind: string): readonly string[] {
    return Object.keys(this.#watches)
      .filter((name) => !this.#seen.has(name) && name.startsWith(`${kind}:`))
      .map((name) => name.slice(kind.length + 1));
  }

  found(finding: Finding, here: Sighting): void {
    const { kind, subject = '', verdict, measured } = finding;
    const name = conditionOf(kind, subject);
    this.#seen.add(name);
    const watch = this.#watches[name];
    if (!watch && verdict !== 'on') return;
    const { seconds, points, clearSeconds } = this.ground.settings.of(kind);
    const step = watchStep(
      watch,
      verdict,
      here,
      { seconds, points, clearSeconds, both: true, ...finding.need },
      measured,
    );
    if (step.watch) this.#watches[name] = step.watch;
    if (!step.watch || step.edge === 'ended') delete this.#watches[name];
    if (step.edge === 'raised' && step.watch) this.#raise(finding, step.watch.first, here, step.watch.peak);
    if (step.edge === 'ended' && step.watch) this.#end(kind, subject, step.watch.clear ?? here, step.watch.peak);
  }

  passed(finding: Omit<Finding, 'verdict'>, from: Sighting, to: Sighting): void {
    this.#raise(finding, from, to, finding.measured ?? 0);
    this.#end(finding.kind, finding.subject ?? '', to, finding.measured ?? 0);
  }

  #raise(
    { kind, subject = '', evidence }: Omit<Finding, 'verdict'>,
    first: Sighting,
    last: Sighting,
    peak: number,
  ): void {
    const { settings } = this.ground;
    const measured = peak > 0 ? { measured: Math.round(peak * 10) / 10 } : {};
    this.events.push({
      type: 'raised',
      vehicle: this.vehicle,
      kind,
      subject,
      at: first.at,
      evidence: { first, last, ...evidence, ...measured, rule: settings.of(kind).row, ruleDay: settings.version },
    });
  }

  #end(kind: string, subject: string, last: Sighting, peak: number): void {
    const measured = peak > 0 ? { measured: Math.round(peak * 10) / 10 } : {};
    this.events.push({ type: 'ended', vehicle: this.vehicle, kind, subject, at: last.at, last, ...measured });
  }
}

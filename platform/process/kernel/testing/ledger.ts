import type { CaseEvent, TaskOutcome } from '#standards/process';

/** A task as the tables would hold it. */
export interface BookedTask {
  readonly visit: number;
  readonly node: string;
  readonly kind: string;
  who?: string;
  owner?: string;
  pool?: readonly string[];
  outcome?: TaskOutcome;
  signedBy?: string;
  readonly parent?: number;
  readonly weight: number;
}

/** What the tables would hold, kept from events alone: the kernel's state must never say anything else. */
export class Ledger {
  readonly tasks = new Map<number, BookedTask>();
  readonly visits = new Map<number, { readonly node: string; outcome?: string; auto?: true }>();
  readonly clocks = new Set<number>();
  result: string | undefined;
  readonly faults: string[] = [];

  /** Books events one after the other; notes what cannot be booked. */
  book(events: readonly CaseEvent[]): void {
    for (const event of events) this.#bookOne(event);
  }

  /** Tasks that are open by the books. */
  open(): number[] {
    return [...this.tasks].filter(([, { outcome }]) => outcome === undefined).map(([id]) => id);
  }

  /** Visits that are open by the books. */
  openVisits(): number[] {
    return [...this.visits].filter(([, { outcome }]) => outcome === undefined).map(([id]) => id);
  }

  #bookOne(event: CaseEvent): void {
    switch (event.event) {
      case 'visitOpened':
        if (this.visits.has(event.visit)) this.faults.push(`visit ${event.visit} opened twice`);
        this.visits.set(event.visit, { node: event.node });
        break;
      case 'visitClosed': {
        const visit = this.visits.get(event.visit);
        if (!visit || visit.outcome) this.faults.push(`visit ${event.visit} closed but not open`);
        if (visit) Object.assign(visit, { outcome: event.outcome, auto: event.auto });
        break;
      }
      case 'taskOpened': {
        if (this.tasks.has(event.task)) this.faults.push(`task ${event.task} opened twice`);
        const { visit, node, kind, who, pool, parent, weight = 1 } = event;
        this.tasks.set(event.task, { visit, node, kind, who, pool, parent, weight });
        break;
      }
      case 'taskChanged': {
        const task = this.tasks.get(event.task);
        if (!task) this.faults.push(`task ${event.task} changed but unknown`);
        else if (event.change === 'reopened') task.outcome = undefined;
        else if (task.outcome) this.faults.push(`task ${event.task} changed though closed`);
        if (event.change === 'claimed' && !task?.pool?.includes(event.who ?? ''))
          this.faults.push(`task ${event.task} claimed by somebody it was not offered to`);
        if (task) Object.assign(task, { who: event.who, owner: event.owner, pool: event.pool });
        break;
      }
      case 'taskClosed': {
        const task = this.tasks.get(event.task);
        if (!task || task.outcome) this.faults.push(`task ${event.task} closed but not open`);
        const signedBy = event.deed && (event.deed.holder ?? event.deed.by);
        if (task && signedBy !== task.who && isVerdict(event))
          this.faults.push(`task ${event.task} signed by somebody who did not hold it`);
        if (task) Object.assign(task, { outcome: event.outcome, signedBy });
        break;
      }
      case 'clockStarted':
        this.clocks.add(event.visit);
        break;
      case 'clockStopped':
        this.clocks.delete(event.visit);
        break;
      case 'caseEnded':
        if (this.result) this.faults.push('ended twice');
        this.result = event.result;
        break;
    }
  }
}

/** A word of somebody about the matter, not the flow's and not 减签. */
export function isVerdict(event: Extract<CaseEvent, { event: 'taskClosed' }>): boolean {
  return event.deed !== undefined && ['agreed', 'denied', 'returned'].includes(event.outcome);
}

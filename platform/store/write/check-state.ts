import type { FaultCode } from '../contract/faults.ts';
import type { StoredRow, Work } from './work.ts';

/** Step "state check": what the state of an existing row forbids, `undefined` when the verb may go on. Moves of a status field are judged with its value. */
export function stateForbids(verb: Work['verb'], { voided, docState }: StoredRow): FaultCode | undefined {
  if (voided) return 'STATE_FORBIDS';
  if (verb === 'update' && docState === 'submitted') return 'FROZEN';
  if (verb === 'submit' && docState !== 'draft') return 'STATE_FORBIDS';
  return undefined;
}

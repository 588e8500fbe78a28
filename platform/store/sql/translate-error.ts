import { type FaultCode, fault } from '../contract/faults.ts';
import { GoaError } from '../contract/goa-error.ts';

/**
 * Turns an error of PostgreSQL or of the connection into the `GoaError` a person reads; others, and `GoaError` itself, come back unchanged.
 * A unique violation names its index in `detail.constraint`; the clashing value is never passed on. The original stands in `cause`.
 */
export function translateError(error: unknown): unknown {
  if (error instanceof GoaError || !(error instanceof Error)) return error;
  const code = faultOf(error);
  if (!code) return error;
  const constraint = (error as DatabaseError).constraint;
  const translated = new GoaError(fault(code), code === 'TAKEN' && constraint ? { detail: { constraint } } : {});
  // Not enumerable: PostgreSQL's own words repeat values, and must not reach an answer.
  return Object.defineProperty(translated, 'cause', { value: error });
}

/** Whether the same transaction may well pass when it is tried again (serialization failure, deadlock). */
export function isRetryable(error: unknown): boolean {
  const { code } = ((error as Error).cause ?? error) as DatabaseError;
  return code === '40001' || code === '40P01';
}

/** What `pg` adds to an error: the SQLSTATE (or the code of the socket) and the index at fault. */
interface DatabaseError extends Error {
  readonly code?: string;
  readonly constraint?: string;
}

function faultOf(error: DatabaseError): FaultCode | undefined {
  const code = error.code ?? '';
  if (code in BY_CODE) return BY_CODE[code];
  // Class 08: connection exceptions; class 57P: the server is ending, starting or ended our session.
  if (/^08|^57P/.test(code)) return 'UNAVAILABLE';
  // `pg` gives no code when it loses or cannot get a connection.
  if (!code && /Connection terminated|timeout exceeded when trying to connect/.test(error.message))
    return 'UNAVAILABLE';
  return undefined;
}

const BY_CODE: Readonly<Record<string, FaultCode>> = {
  '23505': 'TAKEN',
  '23P01': 'TAKEN',
  '53100': 'DISK_FULL',
  '53200': 'UNAVAILABLE',
  '53300': 'UNAVAILABLE',
  '40001': 'CONFLICT',
  '40P01': 'CONFLICT',
  '55P03': 'UNAVAILABLE',
  '57014': 'UNAVAILABLE',
  '25P03': 'UNAVAILABLE',
  ECONNREFUSED: 'UNAVAILABLE',
  ECONNRESET: 'UNAVAILABLE',
  ENOTFOUND: 'UNAVAILABLE',
  EAI_AGAIN: 'UNAVAILABLE',
  ETIMEDOUT: 'UNAVAILABLE',
  EHOSTUNREACH: 'UNAVAILABLE',
  EPIPE: 'UNAVAILABLE',
};

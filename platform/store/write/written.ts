import type { QueryResult, RawBuilder } from 'kysely';
import type { Session } from './session.ts';

/** Runs a statement that writes rows; its error is remembered, because after it the transaction can only end. */
export async function written<T>(session: Session, statement: RawBuilder<T>): Promise<QueryResult<T>> {
  try {
    return await statement.execute(session.tx);
  } catch (error) {
    session.broken ??= error as Error;
    throw error;
  }
}

import type { Session } from './session.ts';
import type { Work } from './work.ts';

/** Rows of one slice: small enough that the first is soon on its way, large enough that a statement costs nothing beside its rows. */
const SLICE = 500;

/** A row of a sliced write has a problem. The transaction is run again, and then all rows are judged before any is written, so that everything is said at once. */
export class SliceRefused extends Error {}

/** One slice of a write, in the order of its steps. */
export interface SlicedSteps<Begun, Judged, Done> {
  /** Takes in the rows and asks the database for what judging them needs. */
  begin(from: number, to: number): Promise<Begun>;
  /** Judges them; throws `SliceRefused` at the first problem. */
  judge(begun: Begun): Promise<Judged>;
  /** Puts them into words of the database and sends them. */
  write(judged: Judged): Promise<Done>;
}

/** Whether so many rows are written in slices. Not when something was refused before or the actor is held back: then all are judged first; and no trees, whose rows place each other. */
export function isSliced({ session, shape }: Work, rows: number): boolean {
  return rows > SLICE && !session.asksFirst && !session.guesses && !shape.has.tree;
}

/**
 * Writes many rows slice by slice: while the database writes one, this process judges the next, so that both are busy at the same time.
 * Nothing stays of it unless every slice passes: after any error the transaction can only end. No statement is left behind when it ends.
 */
export async function inSlices<Begun, Judged, Done>(
  session: Session,
  rows: number,
  { begin, judge, write }: SlicedSteps<Begun, Judged, Done>,
): Promise<Done[]> {
  const writing: Promise<Done>[] = [];
  let begun = begin(0, Math.min(SLICE, rows));
  try {
    for (let to = SLICE; ; to += SLICE) {
      const ready = await begun;
      // What was sent before leaves this process before it begins to compute.
      await new Promise((resolve) => setImmediate(resolve));
      const judged = await judge(ready);
      await writing.at(-2);
      // Asked before this slice is written: an answer that waited for the rows would come too late.
      if (to < rows) begun = begin(to, Math.min(to + SLICE, rows));
      const sent = write(judged);
      // Whoever waits for it later hears of its failure.
      sent.catch(() => undefined);
      writing.push(sent);
      if (to >= rows) return await Promise.all(writing);
    }
  } catch (error) {
    session.broken ??= error as Error;
    throw error;
  } finally {
    await Promise.allSettled([begun, ...writing]);
  }
}

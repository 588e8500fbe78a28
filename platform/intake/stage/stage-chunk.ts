import { finished } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Database } from '#platform/store';
import { type SoundLines, writeStretches } from '../stretch/write-stretches.ts';
import { FINDING_COLUMNS, findingText, LINE_COLUMNS, lineText } from './copy-text.ts';
import type { StagedLine } from './staged-line.ts';

/** Checked lines of one sheet. */
export interface StagedChunk {
  readonly sheet: string;
  /** Number of its last line. */
  readonly last: number;
  /** Lines that stand by themselves. */
  readonly alone: readonly StagedLine[];
  /** Sound lines that are packed. */
  readonly sound: SoundLines;
  /** Lines of either kind that something was found in. */
  readonly findings: readonly StagedLine[];
}

/**
 * Puts a chunk of checked lines into the staging tables and moves the checkpoint, in one transaction: after a crash the chunk is there whole with its
 * checkpoint, or not at all. Answers false, and writes nothing, when the batch was given up.
 */
export async function stageChunk(
  database: Database,
  batch: string,
  { sheet, last, alone, sound, findings: told }: StagedChunk,
  fields: readonly string[],
): Promise<boolean> {
  const client = await database.pool.connect();
  let failed: Error | undefined;
  try {
    await client.query('begin');
    const { rowCount } = await client.query(
      'update intake_work set done = $2 where batch = $1 and not ended and done < $2',
      [batch, last],
    );
    if (rowCount === 1) {
      await writeStretches(client, batch, sheet, sound);
      if (alone.length > 0) await copy(client, `intake_line (${LINE_COLUMNS})`, lineTexts(batch, alone, fields));
      const findings = findingTexts(batch, told);
      if (findings.length > 0) await copy(client, `intake_finding (${FINDING_COLUMNS})`, findings);
    }
    await client.query('commit');
    return rowCount === 1;
  } catch (error) {
    failed = error as Error;
    throw error;
  } finally {
    client.release(failed);
  }
}

/** Rows as pieces of text of some tens of kilobytes: one piece a row would cost more than the rows. */
function lineTexts(batch: string, lines: readonly StagedLine[], fields: readonly string[]): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const line of lines) {
    piece += lineText(batch, line, fields);
    if (piece.length < PIECE) continue;
    pieces.push(piece);
    piece = '';
  }
  if (piece) pieces.push(piece);
  return pieces;
}

const PIECE = 64 * 1024;

function findingTexts(batch: string, lines: readonly StagedLine[]): string[] {
  const found = lines.flatMap(({ line, checked }) =>
    checked.findings.map((finding) => findingText(batch, line, finding)),
  );
  return found.length > 0 ? [found.join('')] : [];
}

/** The whole chunk stands in memory anyway: it is handed over at once, without a pipeline and its signals for each of the many chunks. */
async function copy(client: PoolClient, into: string, pieces: readonly string[]): Promise<void> {
  const sink = client.query(copyFrom(`copy ${into} from stdin`));
  const written = finished(sink);
  for (const piece of pieces) sink.write(Buffer.from(piece));
  sink.end();
  await written;
}

import type { Reader, Store } from '#platform/store';
import type { FileRow } from './file-row.ts';

/**
 * Says of a row, which the reader is known to see, which of its files the reader sees too: the wing that keeps the row knows what of it is withheld.
 * Asked once a row, so that a list of files costs one judgement.
 */
export type FileJudge = (reader: Reader, store: Store, row: string) => Promise<(file: FileRow) => boolean>;

/** Judges by the name of the resource whose rows have the files; the files of all other rows are as clear as the row. */
export type FileJudges = Readonly<Record<string, FileJudge>>;

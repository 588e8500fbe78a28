export { annotateBook } from './annotate/annotate-book.ts';
export { type Mark, RESULT_COLUMN, type SheetMarks } from './annotate/mark.ts';
export type * from './book.ts';
export { BOOK_FAULTS } from './faults.ts';
export type { BookLimits } from './limits.ts';
export { type BookFile, openBook } from './open-book.ts';
export type { ColumnFormat, ColumnPlan, MarkedCell, MarkLevel, SheetPlan, WrittenCell } from './write/plan.ts';
export { writeCsv } from './write/write-csv.ts';
export { type BookPlan, writeXlsx } from './write/write-xlsx.ts';

import { type CellValue, openBook } from '#platform/books';

/** The lines of the first sheet of a file, as they would be read in. */
export async function bookLines(path: string, name: string): Promise<readonly (readonly CellValue[])[]> {
  const book = await openBook({ path, name });
  try {
    const lines: (readonly CellValue[])[] = [];
    for await (const batch of book.sheets[0]!.lines()) lines.push(...batch.map(({ cells }) => cells));
    return lines;
  } finally {
    await book.close();
  }
}

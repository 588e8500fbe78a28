import type { Book, BookSheet } from '../book.ts';
import { bookFault } from '../faults.ts';
import type { BookLimits } from '../limits.ts';
import { readDayStyles } from './cell-formats.ts';
import { type Container, openContainer } from './container.ts';
import type { LineContext } from './line-reader.ts';
import { readLines } from './read-lines.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheetFrame, type SheetFrame } from './sheet-frame.ts';
import { readWorkbook, type WorkbookParts } from './workbook-parts.ts';

/** Opens an Office Open XML workbook (.xlsx, .xlsm, .et of that form). Everything but the lines is read and judged now. */
export async function openXlsx(path: string, limits: BookLimits): Promise<Book> {
  const box = underOneLimit(await openContainer(path, limits), limits);
  let strings: LineContext['strings'] | undefined;
  try {
    const parts = await readWorkbook(box);
    strings = await readSharedStrings(box, parts.strings);
    const days = await readDayStyles(box, parts.styles);
    const context = { days, strings, from1904: parts.from1904, maxColumns: limits.maxColumns };
    const framed: { sheet: BookSheet; frame: SheetFrame }[] = [];
    for (const { part, name, hidden } of parts.sheets) {
      const frame = await readSheetFrame(box, part, limits.maxColumns);
      const { hiddenColumns, merges } = frame;
      const lines = () => readLines(box, part, context, limits.maxRows);
      framed.push({ frame, sheet: { name, hidden, hiddenColumns, merges, lines } });
    }
    box.forget();
    if (!framed.some(({ frame }) => frame.filled)) throw bookFault(emptyFault(box));
    const shelf = strings;
    return {
      format: 'xlsx',
      sheets: framed.map(({ sheet }) => sheet),
      notes: notesOf(box, parts),
      close: async () => {
        shelf.close();
        box.close();
      },
    };
  } catch (error) {
    strings?.close();
    box.close();
    throw error;
  }
}

/** Parts that each stay below the limit must not pass it together; lines that are read again later count each for itself. */
function underOneLimit(box: Container, limits: BookLimits): Container & { forget(): void } {
  let [inflated, counting] = [0, true];
  async function* read(name: string) {
    for await (const bytes of box.read(name)) {
      if (counting) inflated += bytes.length;
      if (inflated > limits.maxInflated) throw bookFault('BOOK_BOMB');
      yield bytes;
    }
  }
  return {
    ...box,
    read,
    forget() {
      [inflated, counting] = [0, false];
    },
  };
}

function emptyFault(box: Container): 'BOOK_PICTURES_ONLY' | 'BOOK_EMPTY' {
  return box.names.some((name) => /^xl\/(media|drawings|charts)\//i.test(name)) ? 'BOOK_PICTURES_ONLY' : 'BOOK_EMPTY';
}

function notesOf(box: Container, parts: WorkbookParts): string[] {
  const has = (pattern: RegExp) => box.names.some((name) => pattern.test(name));
  return [
    ...(has(/vbaproject\.bin$/i) ? ['文件带有宏，宏未运行，只读取了单元格中的数据。'] : []),
    ...(has(/^xl\/externallinks\//i) ? ['文件引用了其他文件，引用未更新，读取的是文件中保存的结果。'] : []),
    ...parts.unread.map((name) => `“${name}”不是普通工作表（图表等），未读取。`),
  ];
}

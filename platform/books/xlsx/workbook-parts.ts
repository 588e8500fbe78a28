import { bookFault } from '../faults.ts';
import type { Container } from './container.ts';
import { readPart } from './read-part.ts';
import { type Relation, readRelations } from './relations.ts';
import { attribute, flag } from './xml-text.ts';

/** Which part of the container holds what. */
export interface WorkbookParts {
  /** The workbook part itself. */
  readonly main: string;
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: string }[];
  readonly strings?: string;
  readonly styles?: string;
  /** Days count from 1904-01-01, as old Macintosh books do. */
  readonly from1904: boolean;
  /** Names of sheets that hold no cells: charts, dialogs, macros. */
  readonly unread: readonly string[];
}

const MOST_SHEETS = 1_000;

/** Finds the parts by their relations, never by usual names. Errors: NOT_A_BOOK for a document or slides, BOOK_OTHER_FORMAT, BOOK_DAMAGED. */
export async function readWorkbook(box: Container): Promise<WorkbookParts> {
  const main = await mainPart(box);
  const relations = await readRelations(box, main);
  const sheets: { name: string; hidden: boolean; part: string }[] = [];
  const unread: string[] = [];
  let [from1904, isWorkbook] = [false, false];
  await readPart(box, main, {
    open(name, attributes) {
      if (name === 'workbook') isWorkbook = true;
      else if (name === 'workbookPr') from1904 = flag(attributes, 'date1904');
      else if (name === 'sheet') {
        const relation = relations.find(({ id }) => id === attribute(attributes, 'id'));
        const title = attribute(attributes, 'name') ?? '';
        if (!relation) throw bookFault('BOOK_DAMAGED', { sheet: title });
        if (relation.kind !== 'worksheet' || relation.external) unread.push(title);
        else sheets.push({ name: title, hidden: isHidden(attributes), part: relation.target });
      }
    },
    close() {},
  });
  if (!isWorkbook) throw bookFault('NOT_A_BOOK');
  if (sheets.length > MOST_SHEETS) throw bookFault('BOOK_BOMB', { sheets: sheets.length });
  return {
    main,
    sheets,
    unread,
    from1904,
    strings: targetOf(relations, 'sharedStrings'),
    styles: targetOf(relations, 'styles'),
  };
}

async function mainPart(box: Container): Promise<string> {
  const main = targetOf(await readRelations(box, ''), 'officeDocument');
  if (main && /\.bin$/i.test(main)) throw bookFault('BOOK_OTHER_FORMAT');
  if (main && box.has(main)) return main;
  // OpenDocument and the like; anything else that is zipped is no workbook.
  throw bookFault(box.has('content.xml') && box.has('META-INF/manifest.xml') ? 'BOOK_OTHER_FORMAT' : 'NOT_A_BOOK');
}

function targetOf(relations: readonly Relation[], kind: string): string | undefined {
  return relations.find((relation) => relation.kind === kind && !relation.external)?.target;
}

function isHidden(attributes: string): boolean {
  return /^(hidden|veryHidden)$/.test(attribute(attributes, 'state') ?? '');
}

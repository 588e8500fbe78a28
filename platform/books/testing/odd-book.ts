import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { DEFAULT_LIMITS } from '../limits.ts';
import { openContainer } from '../xlsx/container.ts';
import { writeZip } from '../zip/zip-writer.ts';

/** Parts of a workbook to be put together by hand, so that a test can have XML that no program of ours writes. */
export interface OddBook {
  /** Content of `<worksheet>` for each sheet; a plain text is wrapped, one that begins with `<?xml` or `<!` stands as it is. */
  readonly sheets: readonly string[];
  readonly names?: readonly string[];
  readonly strings?: string;
  /** Format codes of the styles 1, 2 …; a number is a built-in format. */
  readonly formats?: readonly (string | number)[];
  readonly workbook?: string;
  readonly sheetState?: string;
  /** The strict namespaces of ISO 29500. */
  readonly strict?: boolean;
  readonly more?: Readonly<Record<string, string>>;
  readonly without?: readonly string[];
}

/** Bytes of the workbook. */
export function oddBook(book: OddBook): Promise<Buffer> {
  return zipOf(partsOf(book));
}

/** A zip of these parts. */
export function zipOf(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const entries = Object.entries(parts).map(([name, text]) => ({ name, content: [Buffer.from(text)] }));
  return buffer(Readable.from(writeZip(entries)));
}

/** Parts of a workbook as texts. */
export async function partsIn(place: string): Promise<Record<string, string>> {
  const box = await openContainer(place, DEFAULT_LIMITS);
  const parts: Record<string, string> = {};
  for (const name of box.names) parts[name] = (await buffer(box.read(name))).toString();
  box.close();
  return parts;
}

/** A sheet with these rows inside `sheetData`. */
export function rows(xml: string): string {
  return `<sheetData>${xml}</sheetData>`;
}

function partsOf({ sheets, names, strings, formats, workbook = '', sheetState = '', strict, more, without }: OddBook) {
  const main = strict
    ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = strict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const relations = (all: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`;
  const listed = sheets.map(
    (_, i) => `<sheet name="${names?.[i] ?? `表${i + 1}`}" sheetId="${i + 1}" ${sheetState} r:id="s${i + 1}"/>`,
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': typesXml(sheets.length),
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${workbook}<sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      sheets.map((_, i) => relation(`s${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('') +
        relation('strings', 'sharedStrings', '/xl/sharedStrings.xml') +
        relation('styles', 'styles', 'styles.xml'),
    ),
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings ?? ''}</sst>`,
    'xl/styles.xml': stylesXml(main, formats ?? []),
    ...Object.fromEntries(
      sheets.map((xml, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        /^<[?!]/.test(xml) ? xml : `<?xml version="1.0"?><worksheet xmlns="${main}">${xml}</worksheet>`,
      ]),
    ),
    ...more,
  };
  for (const name of without ?? []) delete parts[name];
  return parts;
}

function typesXml(sheets: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const override = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${type}.${kind}+xml"/>`;
  const all = Array.from({ length: sheets }, (_, i) => override(`worksheets/sheet${i + 1}`, 'worksheet'));
  const rest =
    override('workbook', 'sheet.main') + override('styles', 'styles') + override('sharedStrings', 'sharedStrings');
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${rest}${all.join('')}</Types>`;
}

function stylesXml(main: string, formats: readonly (string | number)[]): string {
  const codes = formats.map((format, i) =>
    typeof format === 'string'
      ? `<numFmt numFmtId="${200 + i}" formatCode="${format.replaceAll('"', '&quot;')}"/>`
      : '',
  );
  const xfs = formats.map(
    (format, i) => `<xf numFmtId="${typeof format === 'string' ? 200 + i : format}" fillId="0"/>`,
  );
  return (
    `<styleSheet xmlns="${main}"><numFmts>${codes.join('')}</numFmts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
    `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs count="9"><xf numFmtId="0" fillId="0"/>${xfs.join('')}</cellXfs></styleSheet>`
  );
}

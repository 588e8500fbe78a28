import { attributeXml } from './xml-out.ts';

/** Name of the hidden sheet with the long lists. */
export const LIST_SHEET = '_lists';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Relations of the container: where the workbook is. */
export const ROOT_RELATIONS = `${DECLARATION}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Line that is repeated on each sheet of paper; 0 for none. */
  readonly headerRow: number;
}

/** The workbook part: sheets in order, and the header lines to be repeated on paper. */
export function workbookXml(listed: readonly ListedSheet[]): string {
  const sheets = listed.map(({ name, hidden }, index) => {
    const state = hidden ? ' state="hidden"' : '';
    return `<sheet name="${attributeXml(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const titles = listed.flatMap(({ name, headerRow }, index) => {
    const quoted = attributeXml(`'${name.replaceAll("'", "''")}'`);
    const range = `${quoted}!$${headerRow}:$${headerRow}`;
    return headerRow > 0
      ? [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${range}</definedName>`]
      : [];
  });
  const names = titles.length > 0 ? `<definedNames>${titles.join('')}</definedNames>` : '';
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets>${names}</workbook>`;
}

/** Relations of the workbook: its sheets, then the styles. */
export function workbookRelationsXml(sheets: number): string {
  const all = Array.from({ length: sheets }, (_, index) =>
    relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  );
  return `${DECLARATION}<Relationships xmlns="${RELATIONS}">${all.join('')}${relation(sheets + 1, 'styles', 'styles.xml')}</Relationships>`;
}

/** Relations of a sheet with notes: the drawing first, as `legacyDrawing` names it. */
export function noteRelationsXml(number: number): string {
  return (
    `${DECLARATION}<Relationships xmlns="${RELATIONS}">${relation(1, 'vmlDrawing', `../drawings/vmlDrawing${number}.vml`)}` +
    `${relation(2, 'comments', `../comments${number}.xml`)}</Relationships>`
  );
}

/** What each part is. `noted`: numbers of the sheets with notes. */
export function contentTypesXml(sheets: number, noted: readonly number[]): string {
  const override = (part: string, kind: string) => `<Override PartName="/${part}" ContentType="${TYPE}.${kind}+xml"/>`;
  return [
    `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
    override('xl/workbook.xml', 'sheet.main'),
    override('xl/styles.xml', 'styles'),
    ...Array.from({ length: sheets }, (_, index) => override(`xl/worksheets/sheet${index + 1}.xml`, 'worksheet')),
    ...noted.map((number) => override(`xl/comments${number}.xml`, 'comments')),
    '</Types>',
  ].join('');
}

/** A name that a sheet may have and no other one has: 31 characters, none of `[]:*?/\`, no apostrophe at the ends. */
export function uniqueName(wanted: string, taken: readonly string[]): string {
  const clean =
    wanted
      .replace(/[\p{Cc}\p{Cs}[\]:*?/\\]/gu, ' ')
      .trim()
      .replace(/^'+|'+$/g, '') || 'Sheet';
  const used = new Set([...taken, LIST_SHEET, 'History'].map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : `(${number})`;
    const name = clean.slice(0, 31 - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}

function relation(id: number, kind: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
}

import type { ColumnFormat, MarkLevel } from './plan.ts';
import { attributeXml } from './xml-out.ts';

/**
 * Fills of marks: the red, yellow and green that spreadsheet programs offer, each one step off, so that a mark of ours is known again and taken
 * away, and a colour that the person chose is not.
 */
export const MARK_COLOURS: Readonly<Record<MarkLevel, string>> = {
  error: 'FFFFC7CF',
  warning: 'FFFFEB9D',
  repair: 'FFC6EFCF',
};

/** Numbers of the fixed styles. */
export const HEADER_STYLE = 1;
export const REQUIRED_STYLE = 2;
export const TITLE_STYLE = 3;
export const PREAMBLE_STYLE = 4;
const FIRST_CELL_STYLE = 5;

const levels: readonly (MarkLevel | undefined)[] = [undefined, 'error', 'warning', 'repair'];

/** Styles of a workbook that is written: one for each format that occurs, plain and in each colour. */
export class StyleSheet {
  private readonly formats: (ColumnFormat | undefined)[] = [undefined, 'text', 'day', 'moment'];

  /** Number of the style for cells of this format under this mark. */
  styleOf(format: ColumnFormat | undefined, level?: MarkLevel): number {
    let place = this.formats.indexOf(format);
    if (place < 0) place = this.formats.push(format) - 1;
    return FIRST_CELL_STYLE + place * levels.length + levels.indexOf(level);
  }

  /** The part, once all formats are known. */
  xml(): string {
    const codes = this.formats.map(codeOf);
    const custom = codes.map((code, place) =>
      code ? `<numFmt numFmtId="${164 + place}" formatCode="${attributeXml(code)}"/>` : '',
    );
    const cells = codes.flatMap((code, place) =>
      levels.map((_, level) =>
        xf({
          numFmt: code ? 164 + place : 0,
          fill: level === 0 ? 0 : level + 2,
          border: level === 0 ? 0 : 1,
          wrap: level > 0,
        }),
      ),
    );
    const fixed = [
      xf({}),
      xf({ font: 1, fill: 2, border: 1, wrap: true, centre: true }),
      xf({ font: 3, fill: 2, border: 1, wrap: true, centre: true }),
      xf({ font: 2, centre: true }),
      xf({ wrap: true }),
    ];
    return [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      `<numFmts count="${custom.filter(Boolean).length}">${custom.join('')}</numFmts>`,
      FONTS,
      fillsXml(),
      BORDERS,
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      `<cellXfs count="${fixed.length + cells.length}">${fixed.join('')}${cells.join('')}</cellXfs>`,
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      '</styleSheet>',
    ].join('');
  }
}

/** Format code; null for the usual one. */
function codeOf(format: ColumnFormat | undefined): string | null {
  if (format === undefined) return null;
  if (format === 'text') return '@';
  if (format === 'day') return 'yyyy-mm-dd';
  if (format === 'moment') return 'yyyy-mm-dd hh:mm:ss';
  const places = format === 'integer' ? 0 : Math.min(15, Math.max(0, Number(format.slice(8, -1)) || 0));
  return places > 0 ? `0.${'0'.repeat(places)}` : '0';
}

interface Look {
  readonly numFmt?: number;
  readonly font?: number;
  readonly fill?: number;
  readonly border?: number;
  readonly wrap?: boolean;
  readonly centre?: boolean;
}

function xf({ numFmt = 0, font = 0, fill = 0, border = 0, wrap = false, centre = false }: Look): string {
  const alignment = `<alignment${centre ? ' horizontal="center"' : ''} vertical="center"${wrap ? ' wrapText="1"' : ''}/>`;
  return (
    `<xf numFmtId="${numFmt}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" ` +
    `applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`
  );
}

const FONTS =
  '<fonts count="4"><font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font>' +
  '<font><b/><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font>' +
  '<font><b/><sz val="16"/><name val="宋体"/><family val="3"/><charset val="134"/></font>' +
  '<font><b/><sz val="11"/><color rgb="FFC00000"/><name val="宋体"/><family val="3"/><charset val="134"/></font></fonts>';

const BORDERS =
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>' +
  ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`).join('') +
  '<diagonal/></border></borders>';

function fillsXml(): string {
  const colours = ['FFDDEBF7', MARK_COLOURS.error, MARK_COLOURS.warning, MARK_COLOURS.repair];
  const solid = colours.map(
    (colour) =>
      `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`,
  );
  return `<fills count="6"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${solid.join('')}</fills>`;
}

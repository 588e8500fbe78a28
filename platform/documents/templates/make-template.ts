import PizZip from 'pizzip';

/**
 * A Word template made of paragraphs, for what is shipped: the first is the title, the second the 主送机关, the others the text, in the page and the
 * type that GB/T 9704-2012 asks for (5.2.1, 5.2.2, 7.3.1–7.3.3). Office staff go on from it in Word.
 */
export function makeTemplate(paragraphs: readonly string[]): Buffer {
  const zip = new PizZip();
  const body = paragraphs.map((text, index) => paragraph(text, STYLES[index] ?? TEXT)).join('');
  zip.file('[Content_Types].xml', `${XML}<Types xmlns="${PACKAGE}/content-types">${TYPES}</Types>`);
  zip.file('_rels/.rels', `${XML}<Relationships xmlns="${PACKAGE}/relationships">${RELATION}</Relationships>`);
  zip.file('word/document.xml', `${XML}<w:document xmlns:w="${WORDS}"><w:body>${body}${PAGE}</w:body></w:document>`);
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

interface Style {
  readonly font: string;
  /** Half points. */
  readonly size: number;
  readonly paragraph: string;
}

/** 28.95 points a line: 22 lines on 225 mm. */
const LINE = '<w:spacing w:line="579" w:lineRule="exact"/>';
const TITLE: Style = { font: '方正小标宋简体', size: 44, paragraph: `${LINE}<w:jc w:val="center"/>` };
const RECEIVER: Style = { font: '仿宋_GB2312', size: 32, paragraph: LINE };
const TEXT: Style = {
  font: '仿宋_GB2312',
  size: 32,
  paragraph: `${LINE}<w:ind w:firstLineChars="200" w:firstLine="640"/>`,
};
const STYLES = [TITLE, RECEIVER];

function paragraph(text: string, { font, size, paragraph: shape }: Style): string {
  const type = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}"/><w:sz w:val="${size}"/>`;
  const said = text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<w:p><w:pPr>${shape}</w:pPr><w:r><w:rPr>${type}</w:rPr><w:t xml:space="preserve">${said}</w:t></w:r></w:p>`;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>`;
const RELATION = `<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>`;
/** A4, 37 mm above, 28 mm left, a text of 156 × 225 mm; in twentieths of a point. */
const PAGE =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>';

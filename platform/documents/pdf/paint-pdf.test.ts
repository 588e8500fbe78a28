import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { fontFiles } from '../fonts/font-files.ts';
import { openFonts } from '../fonts/font-shelf.ts';
import { layOutOfficial } from '../layout/lay-out-official.ts';
import { samplePaper } from '../testing/sample-paper.ts';
import { paintPdf } from './paint-pdf.ts';

const facts = { title: samplePaper.title, author: samplePaper.agency };

async function textOf(pdf: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text.replace(/\s/g, '');
}

test('what was written can be read out of the printed paper, rare signs included wherever a font has them', async () => {
  const fonts = openFonts();
  const rare = [...'㐂䶮𠮷'].filter((sign) => has(fonts, sign)).join('');
  const paper = { ...samplePaper, paragraphs: [`负责人：${rare}。`, ...samplePaper.paragraphs.slice(0, 2)] };
  const pdf = await paintPdf(layOutOfficial(paper, fonts.measure), fonts, facts);
  const text = await textOf(pdf);
  for (const words of [
    '样机管〔2026〕7号',
    `负责人：${rare}。`,
    '样例市文化和旅游局',
    '2026年11月22日',
    '抄送：样例市财政局',
  ])
    expect(text).toContain(words);
  expect(pdf.length).toBeLessThan(2_000_000);
});

test('a machine without fonts of its own prints with the one that comes along; what that lacks is named and never left out', async () => {
  const { body } = fontFiles('/nowhere');
  const only = body.filter(({ path }) => path.includes('fonts-sc'));
  const alone = { title: only, body: only, hei: only, kai: only, song: only };
  const fonts = openFonts(undefined, alone);
  const paper = { ...samplePaper, paragraphs: ['此复。㐂䶮'] };
  expect(await textOf(await paintPdf(layOutOfficial(paper, fonts.measure), fonts, facts))).toContain('此复。㐂䶮');
  expect(() => layOutOfficial({ ...paper, title: '𠮷市' }, fonts.measure)).toThrow(
    expect.objectContaining({ code: 'GLYPH_MISSING', detail: { signs: '𠮷' } }),
  );
});

test('a machine without any font says so', () => {
  const empty = { title: [], body: [], hei: [], kai: [], song: [] };
  expect(() => openFonts(undefined, empty).measure('字', 'body', 16)).toThrow(
    expect.objectContaining({ code: 'NO_FONT' }),
  );
});

function has(fonts: ReturnType<typeof openFonts>, sign: string): boolean {
  try {
    return fonts.runs(sign, 'body').length > 0;
  } catch {
    return false;
  }
}

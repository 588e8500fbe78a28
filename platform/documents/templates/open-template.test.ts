import PizZip from 'pizzip';
import { expect, test } from 'vitest';
import { docx } from '../testing/docx.ts';
import { openTemplate, type TemplateData } from './open-template.ts';

async function filled(paragraphs: readonly string[], data: TemplateData): Promise<string> {
  const template = await openTemplate(await docx(paragraphs));
  const xml = new PizZip(template.fill(data)).file('word/document.xml')?.asText() ?? '';
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');
}

test('places, lists and conditions are filled; what is not XML stays what it is', async () => {
  const text = await filled(
    ['致{{单位.名称}}：', '{{#设备}}{{名称}}×{{数量}}；{{/设备}}', '{{#急}}特急{{/急}}{{^急}}平件{{/急}}'],
    {
      单位: { 名称: '甲 & 乙<局>㐂䶮𠮷' },
      设备: [
        { 名称: '台式机', 数量: 2 },
        { 名称: '打印机', 数量: 1 },
      ],
      急: false,
    },
  );
  expect(text).toBe('致甲 &amp; 乙&lt;局&gt;㐂䶮𠮷：台式机×2；打印机×1；平件');
});

test('the places of a template are listed with the lists they stand in', async () => {
  const { places } = await openTemplate(
    await docx(['{{标题}}{{标题}}', '{{#设备}}{{名称}}{{#备件}}{{型号}}{{/备件}}{{/设备}}']),
  );
  expect(places).toEqual(['标题', '设备[]', '设备[].名称', '设备[].备件[]', '设备[].备件[].型号']);
});

test('a place with nothing to stand in it is named and nothing comes out', async () => {
  await expect(filled(['{{标题}}{{日期}}'], { 标题: '' })).rejects.toMatchObject({
    code: 'TEMPLATE_DATA',
    detail: { missing: ['日期'] },
  });
});

test.each(['constructor', '__proto__', 'constructor.constructor', 'toString', '标题.length', 'process.env'])(
  'a place called %s reaches nothing',
  async (name) => {
    await expect(filled([`{{${name}}}`], { 标题: 'x' })).rejects.toMatchObject({ code: 'TEMPLATE_DATA' });
  },
);

test.each([
  [['{{标题'], /“\{\{标题”后缺少“\}\}”/],
  [['标题}}'], /前缺少“\{\{”/],
  [['{{#设备}}{{名称}}'], /没有对应的“\{\{\/设备\}\}”/],
  [['{{/设备}}'], /没有对应的“\{\{#设备\}\}”/],
])('%j is refused, in words', async (paragraphs, words) => {
  const refused = docx(paragraphs).then(openTemplate);
  await expect(refused).rejects.toMatchObject({
    code: 'TEMPLATE_PLACES',
    rows: [{ message: expect.stringMatching(words) }],
  });
});

test('what is no Word document, has a program in it or loads something from elsewhere is refused', async () => {
  const external = (type: string) =>
    docx(['x'], {
      'word/_rels/settings.xml.rels': `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="http://boese.example/x.dotm" TargetMode="External"/></Relationships>`,
    });
  const broken = { code: 'TEMPLATE_BROKEN' };
  await expect(openTemplate(Buffer.from('no zip'))).rejects.toMatchObject(broken);
  await expect(openTemplate(Buffer.alloc(0))).rejects.toMatchObject(broken);
  await expect(openTemplate((await docx(['x'])).subarray(0, 300))).rejects.toMatchObject(broken);
  await expect(openTemplate(await docx(['x'], { 'word/vbaProject.bin': 'x' }))).rejects.toMatchObject(broken);
  await expect(openTemplate(await external('attachedTemplate'))).rejects.toMatchObject(broken);
  expect((await openTemplate(await external('hyperlink'))).places).toEqual([]);
});

test('a small file that unpacks to very much is refused', async () => {
  const bomb = await docx(['x'], { 'word/media/a.xml': ' '.repeat(60 * 1024 * 1024) });
  expect(bomb.length).toBeLessThan(200_000);
  await expect(openTemplate(bomb)).rejects.toMatchObject({ code: 'TEMPLATE_TOO_LARGE' });
});

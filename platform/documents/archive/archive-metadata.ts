import type { TrailEntry } from '#platform/store';
import type { RecordOf } from '#standards/language';
import type { documentDelivery, officialDocument } from '../resources/index.ts';

/** What the archive has to know of a document. */
export interface ArchiveFacts {
  readonly document: Omit<RecordOf<typeof officialDocument>, 'filedOn'> & { readonly filedOn: string };
  readonly deliveries: readonly Partial<RecordOf<typeof documentDelivery>>[];
  readonly history: readonly TrailEntry[];
}

/** A paper in the package. */
export interface ArchivedPaper {
  readonly name: string;
  readonly paper: { readonly size: number; readonly digest: string; readonly type: string; readonly at: string };
}

/** Metadata as XML; names of elements by DA/T 46-2009 表1: 来源, 档号, 内容描述, 形式特征, 电子属性, 业务实体. */
export function archiveMetadata(
  { document, deliveries, history }: ArchiveFacts,
  papers: readonly ArchivedPaper[],
): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    element('电子文件归档元数据', [
      element('聚合层次', '件'),
      element('来源', [element('立档单位名称', document.agency)]),
      element('电子文件号', document.id),
      element('档号', [
        element('完整档号', document.archiveNo),
        element('年度', document.signedOn?.slice(0, 4)),
        element('保管期限', document.retention),
      ]),
      element('内容描述', [
        element('题名', document.title),
        element('文件编号', document.number),
        element('责任者', document.agency),
        element('日期', document.signedOn),
        element('文种', document.kind),
        element('紧急程度', document.urgency),
        element('主送', document.mainTo),
        element('抄送', document.copyTo),
        element('拟稿人', document.drafterName),
        element('签发人', document.signerName),
        element('内容摘要值', document.digest),
      ]),
      element(
        '电子属性',
        papers.map(({ name, paper }) => paperElement(name, paper)),
      ),
      element(
        '送达',
        deliveries.map((one) =>
          element('回执', [
            element('受送达单位', one.receiver),
            element('方式', one.way),
            element('签收人', one.receivedBy),
            element('签收日期', one.receivedOn),
          ]),
        ),
      ),
      element(
        '业务实体',
        history
          .toReversed()
          .map((entry) =>
            element('行为', [
              element('业务行为', entry.verb),
              element('行为时间', entry.at),
              element('行为人', entry.actor),
              element('行为依据', entry.reason),
            ]),
          ),
      ),
      element('归档日期', document.filedOn),
    ]),
    '',
  ].join('\n');
}

function paperElement(name: string, { size, digest, type, at }: ArchivedPaper['paper']): string {
  return element('文件', [
    element('计算机文件名', name),
    element('计算机文件大小', String(size)),
    element('格式信息', type),
    element('数字摘要算法', 'SM3'),
    element('数字摘要值', digest),
    element('形成时间', at),
  ]);
}

/** An element; nothing at all where there is nothing to say. */
function element(name: string, content: string | null | undefined | readonly string[]): string {
  if (Array.isArray(content)) {
    const inside = content.filter(Boolean).join('\n').replace(/^/gm, '  ');
    return `<${name}>\n${inside}\n</${name}>`;
  }
  return content ? `<${name}>${escaped(String(content))}</${name}>` : '';
}

/** XML 1.0 has no place for most control signs, escaped or not. */
function escaped(text: string): string {
  return [...text]
    .filter((sign) => (sign.codePointAt(0) ?? 0) >= 32 || '\t\n\r'.includes(sign))
    .join('')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { bytesOf, type FileRow, type Files, placeForMade } from '#platform/files';
import { type ArchiveFacts, archiveMetadata } from './archive-metadata.ts';

/** What is packed. */
export interface Packing extends ArchiveFacts {
  readonly papers: readonly FileRow[];
  /** Papers of the case that are kept with it and not in the package. */
  readonly withheld: number;
}

/**
 * Packs a document for the archive: `正文/`, `扫描件/`, `定稿过程/`, `办件/`, `附件/`, `元数据.xml` (elements of DA/T 46-2009) and `清单.txt` with the SM3 of every entry.
 * Streams from the storage to the disk; answers the path of the package.
 */
export async function archivePackage(files: Files, { papers, withheld, ...facts }: Packing): Promise<string> {
  const entries = papers.map((paper, index) => ({ paper, name: `${folderOf(paper)}/${index + 1}-${paper.name}` }));
  const metadata = Buffer.from(archiveMetadata(facts, entries));
  const listed = [
    ...entries.map(({ paper, name }) => `${paper.digest}  ${paper.size}  ${name}`),
    `${createHash('sm3').update(metadata).digest('hex')}  ${metadata.length}  元数据.xml`,
  ];
  const zip = new ZipFile();
  const place = await placeForMade(files);
  const written = pipeline(zip.outputStream as Readable, createWriteStream(place, { mode: 0o600 }));
  const mtime = new Date(`${facts.document.filedOn}T00:00:00+08:00`);
  for (const { paper, name } of entries) {
    zip.addReadStream(await bytesOf(files, paper), name, { mtime, size: paper.size, compress: false });
  }
  zip.addBuffer(metadata, '元数据.xml', { mtime });
  const rest = withheld > 0 ? `# 依权限有${withheld}件材料未列入，见原办件\n` : '';
  zip.addBuffer(Buffer.from(`# SM3  字节数  名称\n${rest}${listed.join('\n')}\n`), '清单.txt', { mtime });
  zip.end();
  await written;
  return place;
}

const FOLDERS: Readonly<Record<string, string>> = {
  版式文件: '正文',
  用印文件: '正文',
  盖章扫描件: '扫描件',
  拟稿文本: '定稿过程',
  申请表: '办件',
  办理过程: '办件',
};

function folderOf({ purpose }: FileRow): string {
  return FOLDERS[purpose ?? ''] ?? '附件';
}

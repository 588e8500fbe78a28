import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { openFonts } from '../../platform/documents/fonts/font-shelf.ts';
import { layOutOfficial } from '../../platform/documents/layout/lay-out-official.ts';
import { paintPdf } from '../../platform/documents/pdf/paint-pdf.ts';
import { samplePaper } from '../../platform/documents/testing/sample-paper.ts';
import { openFiles } from '../../platform/files/files.ts';

const MB = 1024 * 1024;

await upload(200);
await print(20);

/** Bytes of a large upload onto the disk, digested and moved into their place; and how much memory that took. */
async function upload(megabytes: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'goa-bench-files-'));
  const files = openFiles(folder, {});
  const id = randomUUID();
  const piece = randomBytes(4 * MB);
  const before = process.memoryUsage().rss;
  let most = before;
  const cpu = process.cpuUsage();
  const start = performance.now();
  for (let at = 0; at < megabytes; at += 4) {
    await files.incoming.append(id, Readable.from([piece]), megabytes * MB);
    most = Math.max(most, process.memoryUsage().rss);
  }
  const digest = await files.incoming.digestOf(id);
  await files.blobs.keep(digest, { path: files.incoming.pathOf(id), size: megabytes * MB });
  const seconds = (performance.now() - start) / 1000;
  most = Math.max(most, process.memoryUsage().rss);
  console.log(
    `upload of ${megabytes} MB in pieces of 4: ${(megabytes / seconds).toFixed(0)} MB/s, ${cpuSeconds(cpu)} s of processor, memory +${((most - before) / MB).toFixed(0)} MB`,
  );
  rmSync(folder, { recursive: true });
}

/** Official documents of two pages. */
async function print(papers: number): Promise<void> {
  const fonts = openFonts();
  const one = () =>
    paintPdf(layOutOfficial(samplePaper, fonts.measure), fonts, {
      title: samplePaper.title,
      author: samplePaper.agency,
    });
  const opened = performance.now();
  const { length } = await one();
  const first = performance.now() - opened;
  const cpu = process.cpuUsage();
  const start = performance.now();
  for (let paper = 0; paper < papers; paper++) await one();
  const each = (performance.now() - start) / papers;
  console.log(
    `official document of 2 pages: first ${first.toFixed(0)} ms with its fonts, then ${each.toFixed(0)} ms each (${(Number(cpuSeconds(cpu)) / papers).toFixed(2)} s of processor), ${(length / 1024).toFixed(0)} KB`,
  );
}

function cpuSeconds(since: NodeJS.CpuUsage): string {
  const { user, system } = process.cpuUsage(since);
  return ((user + system) / 1e6).toFixed(1);
}

import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { GoaError } from '#platform/store';
import { documentFault } from '../faults.ts';

/** Largest template in bytes once everything in it is unpacked, and most parts. */
const MOST = { bytes: 50 * 1024 * 1024, parts: 2000 };

/**
 * Refuses a file that is no Word document, that unpacks to more than it should, or that would load something from elsewhere when it is opened. Every part is
 * unpacked once and counted: what the container says of itself is not believed. Throws TEMPLATE_BROKEN, TEMPLATE_TOO_LARGE.
 */
export async function checkContainer(bytes: Buffer): Promise<void> {
  const zip = await opened(bytes);
  let [total, parts, isWord] = [0, 0, false];
  for await (const entry of zip.eachEntry()) {
    parts++;
    const content = await unpacked(zip, entry, MOST.bytes - total);
    total += content.length;
    if (parts > MOST.parts) throw new GoaError(documentFault('TEMPLATE_TOO_LARGE'));
    if (entry.fileName === 'word/document.xml') isWord = true;
    if (/vbaProject|\.bin$/i.test(entry.fileName) || loadsFromElsewhere(entry.fileName, content))
      throw new GoaError(documentFault('TEMPLATE_BROKEN'), { detail: { part: entry.fileName } });
  }
  if (!isWord) throw new GoaError(documentFault('TEMPLATE_BROKEN'));
}

/** Links that a person clicks may lead anywhere; templates and pictures that open by themselves may not. */
function loadsFromElsewhere(name: string, content: Buffer): boolean {
  if (!name.endsWith('.rels')) return false;
  const relations = content.toString('utf8').match(/<Relationship\b[^>]*>/g) ?? [];
  return relations.some(
    (one) => /TargetMode\s*=\s*["']External/i.test(one) && !/relationships\/hyperlink["']/.test(one),
  );
}

interface OpenZip {
  eachEntry(): AsyncIterable<Entry>;
  readonly file: ZipFile;
}

function opened(bytes: Buffer): Promise<OpenZip> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, file) => {
      if (error || !file) reject(new GoaError(documentFault('TEMPLATE_BROKEN')));
      else resolve({ file, eachEntry: () => entriesOf(file) });
    });
  });
}

async function* entriesOf(file: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const next = await new Promise<Entry | undefined>((resolve, reject) => {
      file.once('entry', resolve);
      file.once('end', () => resolve(undefined));
      file.once('error', () => reject(new GoaError(documentFault('TEMPLATE_BROKEN'))));
      file.readEntry();
    });
    file.removeAllListeners();
    if (!next) return;
    yield next;
  }
}

function unpacked({ file }: OpenZip, entry: Entry, most: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const broken = () => reject(new GoaError(documentFault('TEMPLATE_BROKEN')));
    file.openReadStream(entry, (error, stream) => {
      if (error || !stream) return broken();
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > most) {
          stream.destroy();
          reject(new GoaError(documentFault('TEMPLATE_TOO_LARGE')));
        } else chunks.push(chunk);
      });
      stream.once('error', broken);
      stream.once('end', () => resolve(Buffer.concat(chunks)));
    });
  });
}

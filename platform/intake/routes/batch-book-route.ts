import { annotateBook } from '#platform/books';
import { bookAnswer, type Files, fileOfRow, localBytesOf } from '#platform/files';
import type { RawRoute } from '#platform/http';
import { ownBatch } from '../batch/batch-row.ts';
import { workOf } from '../batch/work.ts';
import { marksOfBatch } from '../output/marks-of-batch.ts';
import { intakeBatch } from '../resources/intake-batch.resource.ts';

/** Gives the person's own workbook back with what was found in it, to be mended and uploaded again. */
export const batchBookRoute = (files: Files): RawRoute => ({
  method: 'GET',
  path: '/api/intake/batches/{id}/workbook',
  id: 'intakeBatchWorkbook',
  tag: 'intake',
  title: '下载标出问题的工作簿',
  permission: 'signedIn',
  input: 'none',
  answer: 'stream',
  perMinute: 30,
  async handle({ store, actor, params }) {
    const batch = await ownBatch(store.as(actor), params.id ?? '');
    const work = await workOf(store.system, batch.id);
    const marks = await marksOfBatch(store.system, work);
    const local = await localBytesOf(files, await fileOfRow(store, intakeBatch, batch.id, work.file));
    try {
      const name = batch.name ?? '';
      const stream = await annotateBook({ path: local.path, name }, marks);
      stream.once('close', () => void local.release());
      return bookAnswer(stream, `${name.replace(/\.[^.]*$/, '')}-校验结果`, 'xlsx');
    } catch (error) {
      await local.release();
      throw error;
    }
  },
});

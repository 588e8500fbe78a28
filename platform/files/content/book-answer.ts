import type { Readable } from 'node:stream';
import type { RawAnswer } from '#platform/http';
import { disposition } from './disposition.ts';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** A workbook or a text table as a download that no browser opens by itself; `size` in bytes where it is known. */
export function bookAnswer(stream: Readable, name: string, format: keyof typeof TYPES, size?: number): RawAnswer {
  return {
    headers: {
      'content-type': TYPES[format],
      'content-disposition': disposition('attachment', `${name}.${format}`),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      ...(size !== undefined && { 'content-length': String(size) }),
    },
    stream,
  };
}

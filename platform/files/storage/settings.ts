import path from 'node:path';
import type { BlobStore } from './blob-store.ts';
import { localBlobs } from './local-blobs.ts';
import { type S3Place, s3Blobs } from './s3-blobs.ts';

/** Variables of the environment, as `process.env` has them. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** How this installation keeps files. */
export interface FileSettings {
  readonly blobs: BlobStore;
  /** Folder in which uploads grow; on the disk of the data folder, whatever keeps the finished files. */
  readonly incoming: string;
  /** Largest sizes in bytes, by what the file is uploaded for. */
  readonly most: Readonly<Record<'attachment' | 'workbook', number>>;
  /** Program (and its first arguments) that judges a file: ends with 0 for clean, 1 for infected. None when not given. */
  readonly scanner?: readonly string[];
}

const MEGABYTE = 1024 * 1024;

/**
 * Reads `GOA_S3_*` (then finished files lie in a bucket instead of `<data>/files`), `GOA_UPLOAD_LIMIT_MB` (200), `GOA_ATTACHMENT_LIMIT_MB` (50) and
 * `GOA_SCAN_COMMAND`. Throws when something is only half given, so that a mistake is seen at the start and not in the first upload.
 */
export function fileSettings(dataDir: string, env: Variables): FileSettings {
  const folder = path.join(dataDir, 'files');
  const s3 = s3Place(env);
  return {
    blobs: s3 ? s3Blobs(s3) : localBlobs(path.join(folder, 'kept')),
    incoming: path.join(folder, 'incoming'),
    most: {
      attachment: megabytes(env, 'GOA_ATTACHMENT_LIMIT_MB', 50),
      workbook: megabytes(env, 'GOA_UPLOAD_LIMIT_MB', 200),
    },
    scanner: env.GOA_SCAN_COMMAND?.trim() ? env.GOA_SCAN_COMMAND.trim().split(/\s+/) : undefined,
  };
}

const S3 = ['GOA_S3_ENDPOINT', 'GOA_S3_BUCKET', 'GOA_S3_ACCESS_KEY', 'GOA_S3_SECRET_KEY'] as const;

function s3Place(env: Variables): S3Place | undefined {
  if (S3.every((name) => !env[name])) return undefined;
  const missing = S3.filter((name) => !env[name]);
  if (missing.length > 0) throw new Error(`the S3 storage is only half described: ${missing.join(', ')} is missing`);
  const [endpoint = '', bucket = '', accessKey = '', secretKey = ''] = S3.map((name) => env[name]);
  if (!/^https?:\/\/[^/?#]+\/?$/.test(endpoint)) throw new Error('GOA_S3_ENDPOINT must be an address without a path');
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) throw new Error('GOA_S3_BUCKET is no name of a bucket');
  return { endpoint, bucket, accessKey, secretKey, region: env.GOA_S3_REGION || 'us-east-1' };
}

function megabytes(env: Variables, name: string, usual: number): number {
  const given = env[name];
  if (!given) return usual * MEGABYTE;
  if (!/^[1-9]\d{0,4}$/.test(given)) throw new Error(`${name} must be a number of megabytes`);
  return Number(given) * MEGABYTE;
}

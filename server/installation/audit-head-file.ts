import path from 'node:path';

/** File outside the database that keeps the head of the trail's chain. */
export function auditHeadFile(dataDir: string): string {
  return path.join(dataDir, 'audit-heads.log');
}

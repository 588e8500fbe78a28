import type { JobHandler } from '#platform/store';
import { WRITE_JOB } from '../work/queue-export.ts';
import type { ExportParts } from './export-parts.ts';
import { writeExport } from './write-export.ts';

/** Jobs of the loader's process: each bears to be killed and done again. */
export function exportJobs(parts: ExportParts): Readonly<Record<string, JobHandler>> {
  return { [WRITE_JOB]: writeExport(parts) };
}

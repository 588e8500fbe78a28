import type { Contract } from '#standards/language';
import { begin } from './commands/begin.contract.ts';
import { cancel } from './commands/cancel.contract.ts';
import { retry } from './commands/retry.contract.ts';
import { mine } from './queries/mine.contract.ts';

/** Everything that people may ask of the exports wing. */
export const exportContracts: readonly Contract[] = [begin, cancel, retry, mine];

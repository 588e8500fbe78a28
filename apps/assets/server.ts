import type { Handler } from '#platform/commands';
import { applyDisposalHandler, releaseDisposalHandler, reserveDisposalHandler } from './commands/disposal-effects.ts';
import { numberAssetsHandler } from './commands/number-assets.ts';
import {
  applyRegistrationHandler,
  releaseRegistrationHandler,
  reserveRegistrationChangeHandler,
  reserveRegistrationHandler,
} from './commands/registration-effects.ts';
import { settleDisposalHandler } from './commands/settle-disposal.ts';
import { calculateDisposalQuery, prefillDisposalQuery } from './queries/prefill-disposal.ts';
import {
  calculateRegistrationChangeQuery,
  calculateRegistrationQuery,
  prefillRegistrationChangeQuery,
  prefillRegistrationQuery,
} from './queries/prefill-registration.ts';

/** The code behind the contracts of the assets app. */
export const assetHandlers: readonly Handler[] = [
  numberAssetsHandler,
  reserveRegistrationHandler,
  reserveRegistrationChangeHandler,
  releaseRegistrationHandler,
  applyRegistrationHandler,
  reserveDisposalHandler,
  releaseDisposalHandler,
  applyDisposalHandler,
  settleDisposalHandler,
  prefillRegistrationQuery,
  calculateRegistrationQuery,
  prefillRegistrationChangeQuery,
  calculateRegistrationChangeQuery,
  prefillDisposalQuery,
  calculateDisposalQuery,
];

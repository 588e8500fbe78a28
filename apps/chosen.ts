import type { App } from '#standards/language';
import { documentsApp } from '#wing/documents';
import { dutiesApp } from '#wing/duties';
import { exchangeApp } from '#wing/exchange';
import { exportsApp } from '#wing/exports';
import { filesApp } from '#wing/files';
import { identityApp } from '#wing/identity';
import { intakeApp } from '#wing/intake';
import { mapsApp } from '#wing/maps';
import { messagesApp } from '#wing/messages';
import { processApp } from '#wing/process';
import { stewardApp } from '#wing/steward';
import { assetsApp } from './assets/app.ts';
import { housingApp } from './housing/app.ts';
import { premisesApp } from './premises/app.ts';
import { vehiclesApp } from './vehicles/app.ts';

/** The manifests this installation runs on: wings of the platform first, then the applications. Pure; read by server and web alike. */
export const chosenApps: readonly App[] = [
  identityApp,
  documentsApp,
  filesApp,
  intakeApp,
  exportsApp,
  mapsApp,
  messagesApp,
  processApp,
  dutiesApp,
  exchangeApp,
  stewardApp,
  assetsApp,
  premisesApp,
  vehiclesApp,
  housingApp,
];

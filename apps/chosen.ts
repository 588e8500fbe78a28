import type { App } from '#standards/language';
import { identityApp } from '#wing/identity';
import { vehiclesApp } from './vehicles/app.ts';

/** The manifests this installation runs on: wings of the platform first, then the applications. Pure; read by server and web alike. */
export const chosenApps: readonly App[] = [identityApp, vehiclesApp];

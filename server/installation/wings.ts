import { assetHandlers } from '#apps/assets/server';
import { chosenApps } from '#apps/chosen';
import { housingHandlers } from '#apps/housing/server';
import { premisesHandlers } from '#apps/premises/server';
import {
  archiveOf,
  dispatchFormRoute,
  evaluationFileRoute,
  feedRoutes,
  receiptHandlers,
  startVehicleGateway,
  startVehicleRules,
  startVehicleWriter,
  trackFileRoute,
  vehicleGuards,
  vehicleHandlersIn,
  vehicleWork,
} from '#apps/vehicles/server';
import { handlersOf } from '#platform/commands';
import { documentRoutes, documentsHandlers, documentsJobs, documentsSystem, openDocuments } from '#platform/documents';
import { dutyGuards, dutyHandlers } from '#platform/duties';
import {
  exchangeGuards,
  exchangeHandlers,
  exchangeRoutes,
  exchangeSealer,
  exchangeSystem,
  exchangeWork,
} from '#platform/exchange';
import {
  exportHandlers,
  exportJobs,
  exportRoutes,
  exportSettings,
  exportSweepJobs,
  exportsSystem,
} from '#platform/exports';
import { fileRoutes, filesHandlers, filesJobs, filesSystem, openFiles } from '#platform/files';
import { identityGuards, identityHandlers, identityJobs, identitySystem } from '#platform/identity';
import { intakeHandlers, intakeJobs, intakeRoutes, intakeSystem, sweepJobs } from '#platform/intake';
import { mapHandlers, mapRoutes, openMaps } from '#platform/maps';
import { messageHandlers, messageOutlets, messagesSystem, messagesWork } from '#platform/messages';
import {
  applicationFormRoute,
  caseDossiers,
  documentDesk,
  liveRoutes,
  orderFormRoute,
  processHandlers,
  processSystem,
  processWork,
} from '#platform/process';
import { stewardHandlers, stewardSystem } from '#platform/steward';
import { finishMove, PATH_MOVE_JOB, storeJobs } from '#platform/store';
import { tracksSystem } from '#platform/tracks';
import { auditHeadFile } from './audit-head-file.ts';
import { fileJudges } from './file-judges.ts';
import type { InstalledWing } from './wing.ts';

/** The code of this installation, wing by wing, in the order in which their tables are made; the manifests stand in `apps/chosen.ts`. */
export const wings: readonly InstalledWing[] = [
  {
    id: 'store',
    work: ({ database, registry, dataDir }) => {
      const jobs = storeJobs(database, { headFile: auditHeadFile(dataDir) });
      return {
        ...jobs,
        handlers: {
          ...jobs.handlers,
          [PATH_MOVE_JOB]: async ({ payload }) => {
            await finishMove(database.kysely, registry, String(payload.move));
          },
        },
      };
    },
  },
  {
    id: 'identity',
    handlers: () => identityHandlers,
    guards: identityGuards,
    system: identitySystem,
    work: ({ database }) => identityJobs(database.kysely),
  },
  {
    id: 'files',
    handlers: ({ dataDir }) => filesHandlers(filesIn(dataDir)),
    system: filesSystem,
    routes: ({ dataDir }) => fileRoutes(filesIn(dataDir)),
    work: ({ store, dataDir }) => filesJobs(filesIn(dataDir), store),
  },
  {
    id: 'documents',
    handlers: ({ dataDir }) => {
      const documents = openDocuments(filesIn(dataDir));
      return documentsHandlers({ ...documents, dossiers: caseDossiers(documents) }, documentDesk(itemsOfApps));
    },
    system: documentsSystem,
    routes: ({ dataDir }) => documentRoutes(openDocuments(filesIn(dataDir))),
    work: ({ store, dataDir }) => documentsJobs(openDocuments(filesIn(dataDir)), store, documentDesk(itemsOfApps)),
  },
  {
    id: 'intake',
    handlers: ({ dataDir }) => intakeHandlers(filesIn(dataDir)),
    system: intakeSystem,
    routes: ({ dataDir }) => intakeRoutes(filesIn(dataDir)),
    work: ({ store, database, dataDir }) => ({
      ...sweepJobs(store),
      loads: intakeJobs({ store, database, files: filesIn(dataDir) }),
    }),
  },
  {
    id: 'exports',
    handlers: () => exportHandlers(exportSettings()),
    system: exportsSystem,
    routes: ({ dataDir }) => exportRoutes(filesIn(dataDir), exportSettings()),
    work: ({ store, dataDir }) => {
      const parts = { store, files: filesIn(dataDir), settings: exportSettings() };
      return { ...exportSweepJobs(parts), loads: exportJobs(parts) };
    },
  },
  {
    id: 'messages',
    handlers: ({ dataDir }) => messageHandlers(messageOutlets(dataDir)),
    system: messagesSystem,
    work: ({ store, dataDir }) => messagesWork(store, messageOutlets(dataDir)),
  },
  {
    id: 'process',
    handlers: ({ dataDir }) => processHandlers(filesIn(dataDir), itemsOfApps),
    system: processSystem,
    routes: ({ dataDir }) => {
      const documents = openDocuments(filesIn(dataDir));
      return [...liveRoutes, applicationFormRoute(documents), orderFormRoute(documents)];
    },
    work: ({ store, dataDir }) =>
      processWork(store, {
        documents: openDocuments(filesIn(dataDir)),
        handlers: () => handlersOf(...wings.map((wing) => wing.handlers?.({ dataDir }) ?? [])),
      }),
  },
  { id: 'duties', handlers: () => dutyHandlers, guards: dutyGuards },
  {
    id: 'exchange',
    handlers: ({ dataDir }) => exchangeHandlers(exchangeSealer(dataDir)),
    guards: exchangeGuards,
    system: exchangeSystem,
    // An application may set off an effect in any app: all handlers, once all wings stand.
    routes: (place) => {
      const handlers = () => handlersOf(...wings.map((wing) => wing.handlers?.(place) ?? []));
      return exchangeRoutes({ sealer: exchangeSealer(place.dataDir), handlers });
    },
    work: ({ store, dataDir }) => exchangeWork(store, exchangeSealer(dataDir)),
  },
  {
    id: 'maps',
    handlers: ({ dataDir }) => mapHandlers(openMaps(dataDir)),
    routes: ({ dataDir }) => mapRoutes(openMaps(dataDir)),
  },
  { id: 'steward', handlers: () => stewardHandlers, system: stewardSystem },
  { id: 'assets', handlers: () => assetHandlers },
  { id: 'premises', handlers: () => premisesHandlers },
  {
    id: 'vehicles',
    handlers: ({ dataDir }) => [...vehicleHandlersIn(archiveOf(dataDir)), ...receiptHandlers(filesIn(dataDir))],
    guards: vehicleGuards,
    system: tracksSystem,
    routes: ({ dataDir }) => [
      ...feedRoutes,
      trackFileRoute(archiveOf(dataDir)),
      evaluationFileRoute,
      dispatchFormRoute(openDocuments(filesIn(dataDir))),
    ],
    work: ({ store, dataDir }) => vehicleWork(store, dataDir),
    gateway: startVehicleGateway,
    writer: startVehicleWriter,
    rules: startVehicleRules,
  },
  { id: 'housing', handlers: () => housingHandlers },
];

/** The files of the installation, shown as the wings that keep their rows judge. */
function filesIn(dataDir: string) {
  return openFiles(dataDir, process.env, fileJudges);
}

/** Everything that can be applied for here. */
const itemsOfApps = chosenApps.flatMap(({ items }) => items ?? []);

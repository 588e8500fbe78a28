import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { type Handler, handlersOf } from '#platform/commands';
import { documentRoutes, documentsHandlers, documentsSystem, openDocuments } from '#platform/documents';
import { fileRoutes, filesHandlers, filesSystem, openFiles } from '#platform/files';
import { serviceActor } from '#platform/identity';
import { caseDossiers, documentDesk, processHandlers, processSystem, processWork } from '#platform/process';
import { stewardHandlers, stewardSystem } from '#platform/steward';
import type { JobHandler } from '#platform/store';
import { completeIdNumber } from '#standards/checks';
import { defineApp, type InputOf, type Resource } from '#standards/language';
import { responsibility } from '#standards/resources';
import { assetsApp } from '../../../apps/assets/app.ts';
import { assetCard } from '../../../apps/assets/resources/index.ts';
import { assetHandlers } from '../../../apps/assets/server.ts';
import { housingApp } from '../../../apps/housing/app.ts';
import { housingHandlers } from '../../../apps/housing/server.ts';
import { premisesApp } from '../../../apps/premises/app.ts';
import { building, room } from '../../../apps/premises/resources/index.ts';
import { premisesHandlers } from '../../../apps/premises/server.ts';
import { vehiclesApp } from '../../../apps/vehicles/app.ts';
import { vehicleHandlers } from '../../../apps/vehicles/server.ts';
import { documentsApp } from '../../../platform/documents/app.ts';
import { filesApp } from '../../../platform/files/app.ts';
import { type Client, commandId } from '../../../platform/http/testing/api-town.ts';
import { processApp } from '../../../platform/process/app.ts';
import { type CaseTown, openCaseTown } from '../../../platform/process/testing/case-town.ts';
import { stewardApp } from '../../../platform/steward/app.ts';
import { fileJudges } from '../file-judges.ts';

/** The town has the vehicle ledger without what can be applied for. */
const vehicleItems = defineApp({
  id: 'vehicleItems',
  title: '公务用车事项',
  order: 31,
  icon: 'car',
  resources: [],
  items: vehiclesApp.items,
});

/** The town behind HTTP with the eight approvals, their ledgers and official documents. */
export interface EightTown extends CaseTown {
  readonly clerk: Client;
  /** The officer of the county's bureau, who may take every step. */
  readonly county: Client;
  /** The form of each item by the end of its command's name; those of an item that builds on another come after it. */
  readonly forms: Readonly<Record<string, () => Readonly<Record<string, unknown>>>>;
  readonly cards: readonly string[];
  readonly rooms: readonly string[];
  /** Hands in the form of an item, as the clerk. Throws what it is refused with. */
  apply(item: string, more?: object): Promise<{ readonly id: string; readonly no: string }>;
  /** Approves a case to its end; at the second step the rooms of a reallocation are chosen. */
  approve(item: string, id: string): Promise<void>;
  /** The worker's jobs for approvals. */
  readonly jobs: Readonly<Record<string, JobHandler>>;
}

/** Opens it. */
export async function openEightTown(): Promise<EightTown> {
  const folder = mkdtempSync(path.join(tmpdir(), 'goa-eight-'));
  const files = openFiles(folder, {}, fileJudges);
  const documents = openDocuments(files);
  const apps = [filesApp, documentsApp, processApp, stewardApp, assetsApp, premisesApp, housingApp, vehicleItems];
  const items = apps.flatMap((app) => app.items ?? []);
  const handlers: readonly Handler[] = [
    ...[filesHandlers(files), processHandlers(files, items), stewardHandlers].flat(),
    ...documentsHandlers(
      { ...documents, dossiers: caseDossiers(documents) },
      documentDesk(apps.flatMap((app) => app.items ?? [])),
    ),
    ...[assetHandlers, premisesHandlers, housingHandlers].flat(),
  ];
  const town = await openCaseTown({
    name: 'eight approvals',
    apps,
    system: [...filesSystem, ...documentsSystem, ...processSystem, ...stewardSystem],
    handlers,
    routes: [...fileRoutes(files), ...documentRoutes(documents)],
    appRoles: {
      unitClerk: ['assetClerk', 'premisesClerk', 'housingClerk', 'requester'],
      unitAdmin: ['requester', 'requestDesk'],
      businessOfficer: [
        ...['approvalDesk', 'approvalHandler', 'approvalReviewer', 'approvalSigner', 'ruleSteward', 'rulePublisher'],
        ...['assetOfficer', 'premisesOfficer', 'housingOfficer', 'documentDrafter'],
      ],
    },
  });
  const [clerk, county] = [await town.signIn('clerk'), await town.signIn('county')];
  const ledgers = await fillLedgers(town);
  const forms = formsOf(town, ledgers);
  const jobs = processWork(town.store, { documents, handlers: () => handlersOf(vehicleHandlers, handlers) }).handlers;
  return {
    ...town,
    ...ledgers,
    clerk,
    county,
    forms,
    jobs,
    apply: async (item, more = {}) => {
      const form = { ...forms[item]!(), ...more };
      const { status, body } = await clerk.send('POST', `/api/commands/process/start${item}`, form, commandId());
      if (status !== 200) throw new Error(`${item} refused: ${JSON.stringify(body)}`);
      return { id: String(body.id), no: String(body.no) };
    },
    approve: async (item, id) => {
      let said: Readonly<Record<string, unknown>> = {};
      for (let step = 0; step < 8 && said.status !== 'approved'; step++) {
        // The applicant does not see what stands empty: the handler chooses the rooms.
        const seen = step === 1 && item === 'PremisesScale' ? await chooseRooms(town, county, id, ledgers.rooms) : {};
        const answer = await town.act(county, id, 'approve', { opinion: '同意', ...seen });
        expect(answer, `step ${step}: ${JSON.stringify(answer.body)}`).toMatchObject({ status: 200 });
        said = answer.body;
      }
      expect(said.status).toBe('approved');
    },
  };
}

async function chooseRooms(town: CaseTown, county: Client, caseId: string, rooms: readonly string[]): Promise<object> {
  await town.act(county, caseId, 'claim');
  const chosen = { case: caseId, rooms: rooms.map((one) => ({ room: one })), granted: '54.00' };
  const { status, body } = await county.send('POST', '/api/commands/process/amendPremisesScale', chosen, commandId());
  expect(status, JSON.stringify(body)).toBe(200);
  return { seen: body.rev };
}

async function put<R extends Resource>(
  town: CaseTown,
  resource: R,
  rows: readonly InputOf<R['fields']>[],
): Promise<readonly string[]> {
  const reads = [...town.store.registry.resources.keys()].map((name) => `${name}.read`);
  const seeder = serviceActor('seed', { permissions: ['platform.seed', ...reads] });
  const as = { permission: 'platform.seed', verb: 'seed' };
  const written = await town.store.run(seeder, (tx) => tx.create(resource, rows, as));
  return written.rows.map((row) => row.id);
}

/** What stands in the ledgers before anybody applies. */
interface Ledgers {
  readonly house: string;
  readonly rooms: readonly string[];
  readonly cards: readonly string[];
}

async function fillLedgers(town: CaseTown): Promise<Ledgers> {
  const id = (ref: string) => town.town.id(ref);
  const body = id('countyBureau');
  const lead = { region: id('region E'), body, duty: 'lead', reach: 'ownLevel', from: '2020-01-01' } as const;
  await put(town, responsibility, [
    { ...lead, line: 'assets' },
    { ...lead, line: 'premises' },
    { ...lead, line: 'housing' },
  ]);
  const facts = { holder: body, origin: 'budget', form: 'multi', status: 'onBooks', titleState: 'titled' } as const;
  const [house = ''] = await put(town, building, [
    { ...facts, code: 'FW-1', name: '东县行政中心', builtArea: '8000', builtOn: '2006-05-01' },
  ]);
  const vacant = { building: house, kind: 'staffOffice', keeper: body, status: 'vacant', area: '27' } as const;
  const rooms = await put(
    town,
    room,
    ['101', '102'].map((number) => ({ ...vacant, number, name: `东县行政中心${number}` })),
  );
  const card = { name: '台式计算机', category: 'A02010105', count: 1, price: '4800', amount: '4800' } as const;
  const old = { acquiredOn: '2016-01-05', usedFrom: '2016-01-10', keeperId: completeIdNumber('52000019900101902') };
  const cards = await put(town, assetCard, [
    { ...card, ...old, unit: id('finance'), assetNo: 'ZC-1', status: 'inUse' },
    { ...card, ...old, unit: id('finance'), assetNo: 'ZC-2', status: 'inUse' },
  ]);
  return { house, rooms, cards };
}

const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const daysAgo = (days: number) => new Date(Date.now() + 8 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);
const year = Number(today().slice(0, 4));

function formsOf(town: CaseTown, { house, cards }: Ledgers): EightTown['forms'] {
  return {
    AssetRegistration: () => ({ since: daysAgo(10), total: '500000.00', approval: '东编〔2026〕1号' }),
    AssetRegistrationChange: () => ({
      change: 'change',
      cause: 'name',
      since: daysAgo(3),
      total: '500000.00',
      approval: '东编〔2026〕9号',
    }),
    AssetDisposal: () => ({
      kind: 'scrap',
      ground: 'worn',
      class: 'equipment',
      cards: [{ card: cards[0] }],
      amount: '4800.00',
      reason: '超过年限，无法使用',
    }),
    VehicleQuota: () => ({ kind: 'YJ', asked: 2, reason: '新设应急科' }),
    VehiclePurchase: () => ({
      way: 'addition',
      kind: 'YJ',
      body: 'sedan',
      year,
      reason: '应急保障任务增加',
      situation: 'newEnergy',
      energy: 'electric',
      price: '168000.00',
    }),
    PremisesRepair: () => ({
      building: house,
      kind: 'special',
      system: 'envelope',
      scope: '屋面防水重做',
      year: year + 1,
      estimate: '300000.00',
      appraisedOn: daysAgo(30),
      reason: '雨季渗漏，未赶上 7 月底申报',
    }),
    PremisesScale: () => ({
      reason: '增设内设机构',
      way: 'reallocate',
      asked: '54.00',
      staff: 10,
      form: 'multi',
      held: '0.00',
    }),
    HousingSubsidy: () => ({
      person: town.town.id('person unit-admin'),
      kind: 'shortfall',
      standing: 'division',
      yearsBeforeFund: 10,
      heldArea: '60.00',
      spouseDeclared: true,
      publicFrom: daysAgo(20),
      publicTo: daysAgo(5),
    }),
  };
}

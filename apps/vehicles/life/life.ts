import { defineQuery } from '#platform/commands';
import type { Reader } from '#platform/store';
import { type CodeSet, type Resource, shanghaiDay } from '#standards/language';
import { vehicle as vehicles } from '../resources/vehicle.resource.ts';
import { terminal } from '../terminals/terminal.resource.ts';
import { vehicleMarking, vehicleViolation } from '../upkeep/conduct.resource.ts';
import { vehicleDisposal } from '../upkeep/disposal.resource.ts';
import { fuelCard } from '../upkeep/energy.resource.ts';
import { vehicleInspection } from '../upkeep/inspection.resource.ts';
import { vehicleInsurance } from '../upkeep/insurance.resource.ts';
import { vehicleRepair } from '../upkeep/repair.resource.ts';
import { type LifeEvent, lifeOf } from './life.contract.ts';

type Row = Readonly<Record<string, unknown>>;

/** Rows of one ledger that are told. */
const MOST = 100;

interface Told {
  readonly resource: Resource;
  /** Field of the day or moment. */
  readonly at: string;
  readonly title: string;
  words(row: Row): string;
}

const TOLD: readonly Told[] = [
  told(vehicleMarking, 'markedOn', '标识化', (row) => label(vehicleMarking, 'state', row)),
  told(
    vehicleInsurance,
    'from',
    '投保',
    (row) => `${label(vehicleInsurance, 'kind', row)}，至 ${row.to}，${row.insurer}`,
  ),
  told(
    vehicleInspection,
    'doneOn',
    '年检',
    (row) => `${label(vehicleInspection, 'result', row)}，有效期至 ${row.validTo}`,
  ),
  told(vehicleRepair, 'requestedOn', '送修', (row) => {
    const amount = row.amount ? `，结算 ${row.amount} 元` : '';
    return `${label(vehicleRepair, 'kind', row)}（${label(vehicleRepair, 'status', row)}）${amount}`;
  }),
  told(fuelCard, 'issuedOn', '领用加油（充电）卡', (row) => label(fuelCard, 'status', row)),
  told(vehicleViolation, 'at', '交通违法', (row) => `${row.act}（${label(vehicleViolation, 'status', row)}）`),
  told(terminal, 'installedOn', '安装车载终端', (row) => `${row.phone ?? ''}`),
  told(vehicleDisposal, 'on', '处置', (row) => `${label(vehicleDisposal, 'way', row)}，${row.document}`),
];

/** The life of a vehicle from its own row, from the ledgers that lead to it, and from its trail (transfers). */
export const lifeQuery = defineQuery(lifeOf, async (reader, { vehicle }) => {
  const car = await reader.get(vehicles, vehicle);
  const link = `/r/vehicle/${vehicle}`;
  const own: readonly (LifeEvent | null)[] = [
    car.boughtOn
      ? { day: car.boughtOn, title: '购置', words: label(vehicles, 'source', { source: car.source }), link }
      : null,
    car.registeredOn ? { day: car.registeredOn, title: '登记上牌', words: car.plate!, link } : null,
  ];
  const ledgers = await Promise.all(TOLD.map((one) => eventsOf(reader, one, vehicle)));
  const transfers = reader.may('vehicle.history') ? await transfersOf(reader, vehicle) : [];
  return [...own.flatMap((event) => event ?? []), ...ledgers.flat(), ...transfers].sort((a, b) =>
    a.day < b.day ? 1 : a.day > b.day ? -1 : 0,
  );
});

async function eventsOf(reader: Reader, { resource, at, title, words }: Told, vehicle: string): Promise<LifeEvent[]> {
  if (!reader.may(`${resource.name}.read`)) return [];
  const filter = { field: 'vehicle', op: 'eq', value: vehicle } as const;
  const { rows } = await reader.find(resource, { filter, sort: `-${at}`, limit: MOST });
  return (rows as readonly Row[]).flatMap((row) => {
    const moment = row[at];
    if (!moment) return [];
    const day = String(moment).includes('T') ? shanghaiDay(new Date(String(moment))) : String(moment);
    return [{ day, title, words: words(row), link: `/r/${resource.name}/${row.id}` }];
  });
}

async function transfersOf(reader: Reader, vehicle: string): Promise<LifeEvent[]> {
  const trail = await reader.history(vehicles, vehicle);
  return trail
    .filter(({ verb }) => verb === 'transfer')
    .map(({ at, reason }) => ({ day: shanghaiDay(new Date(at)), title: '划转', words: reason ?? '', link: null }));
}

function told(resource: Resource, at: string, title: string, words: (row: Row) => string): Told {
  return { resource, at, title, words };
}

/** Shipped label of a code; the code itself where a steward has added it. */
function label(resource: Resource, field: string, row: Row): string {
  const set: CodeSet | undefined = resource.fields[field]?.set;
  return set?.items.find(({ code }) => code === row[field])?.label ?? String(row[field] ?? '');
}

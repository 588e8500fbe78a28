import type { VehicleBody, VehicleEnergy, VehicleKind } from './vehicle-shapes.ts';

/** A model of an invented brand; prices in yuan, displacement in litres. */
export interface VehicleModel {
  readonly model: string;
  readonly body: VehicleBody;
  readonly energy: VehicleEnergy;
  readonly displacement?: string;
  readonly seats: number;
  readonly price: readonly [low: number, high: number];
  readonly kinds: readonly VehicleKind[];
  /** Places 2 to 8 of the VIN: maker and description. */
  readonly vinHead: string;
  /** First year of sale. */
  readonly since: number;
  /** Why a unit may have it above the caps of its kind. */
  readonly remark?: string;
}

const BEFORE_2017 = '2017年以前按原标准购置';
const LARGER_BUS = '因特殊情况需要配备中型以上客车，已经批准';

/** What can be bought; within the caps of 党政机关公务用车管理办法 第七条 for the kinds named, except where a remark says why not. */
export const vehicleModels: readonly VehicleModel[] = [
  car('黔山牌QS7163B', 'sedan', 'petrol', '1.6', 5, [102_000, 119_800], ['JY', 'ZF', 'YJ'], 'TSAE86U', 2010),
  car('黔山牌QS7185A', 'sedan', 'petrol', '1.8', 5, [138_000, 178_000], ['YJ', 'SW', 'QT', 'LT'], 'TSXA91U', 2010),
  car(
    '黔山牌QS7000BEV2',
    'sedan',
    'electric',
    undefined,
    5,
    [109_800, 119_900],
    ['JY', 'YJ', 'ZF', 'SW'],
    'TSE1B2A',
    2019,
  ),
  car(
    '云岭牌YL7000BEV1',
    'sedan',
    'electric',
    undefined,
    5,
    [125_800, 176_000],
    ['YJ', 'SW', 'LT', 'QT'],
    'YLE3B1N',
    2018,
  ),
  car('云岭牌YL6480PHEV', 'mpv', 'hybrid', '1.5', 7, [158_000, 179_800], ['YJ', 'LT', 'QT'], 'YLH4C8M', 2020),
  car('乌江牌WJ6449D4', 'suv', 'petrol', '1.8', 5, [128_000, 176_500], ['YJ', 'ZF', 'QT'], 'WJS5D4K', 2012),
  car('乌江牌WJ6491E', 'suv', 'petrol', '1.6', 5, [98_000, 118_000], ['ZF'], 'WJS5E1K', 2015),
  car('乌江牌WJ6511V6', 'suv', 'petrol', '2.5', 7, [236_000, 289_000], ['YJ'], 'WJV6F2K', 2010, BEFORE_2017),
  car('苗岭牌ML6520A5', 'mpv', 'petrol', '1.8', 7, [148_000, 179_000], ['YJ', 'LT', 'QT'], 'MLM5A5H', 2013),
  car(
    '苗岭牌ML6601D',
    'midbus',
    'diesel',
    '2.8',
    19,
    [208_000, 248_000],
    ['YJ', 'LT', 'QT'],
    'MLB6D1H',
    2012,
    LARGER_BUS,
  ),
  car('苗岭牌ML6900D3', 'bus', 'diesel', '3.0', 37, [385_000, 448_000], ['YJ', 'LT'], 'MLB9D3H', 2012, LARGER_BUS),
  car('苗岭牌ML6850BEV', 'bus', 'electric', undefined, 33, [420_000, 449_000], ['YJ'], 'MLE8B5H', 2019, LARGER_BUS),
  car('梵净牌FJ5033XKC', 'special', 'petrol', '2.0', 5, [168_000, 228_000], ['TZ'], 'FJX3K3C', 2012),
  car('梵净牌FJ5048XJH', 'special', 'diesel', '2.4', 7, [258_000, 338_000], ['TZ'], 'FJX4J8H', 2012),
];

function car(
  model: string,
  body: VehicleBody,
  energy: VehicleEnergy,
  displacement: string | undefined,
  seats: number,
  price: readonly [number, number],
  kinds: readonly VehicleKind[],
  vinHead: string,
  since: number,
  remark?: string,
): VehicleModel {
  return { model, body, energy, displacement, seats, price, kinds, vinHead, since, remark };
}

import { completeIdNumber } from '#standards/checks';
import { personName } from './person-names.ts';
import type { Random } from './random.ts';
import type { WorldPerson } from './shapes.ts';

const FIRST_BIRTH = Date.UTC(1966, 0, 1);
const BIRTH_DAYS = 13_500;

/** The `serial`-th person of the world (counted from 0); number, telephone and staff number follow from the serial and are never met twice. */
export function worldPerson(
  serial: number,
  ref: string,
  homeUnitRef: string,
  random: Random,
  given?: { name: string; sex: '1' | '2' },
): WorldPerson {
  const sex = given?.sex ?? (random.chance(0.62) ? '1' : '2');
  return {
    ref,
    name: given?.name ?? personName(random, sex),
    staffNo: String(serial + 1).padStart(6, '0'),
    sex,
    idNumber: idNumberOf(serial, sex),
    phone: `199${String(serial).padStart(8, '0')}`,
    homeUnitRef,
  };
}

// 520000 is the province as a whole: no person was ever registered under it, so that no real number can be met.
function idNumberOf(serial: number, sex: '1' | '2'): string {
  // 6007 is a prime that does not divide the days: every day comes once before any comes again with the next order number.
  const day = new Date(FIRST_BIRTH + ((serial * 6007) % BIRTH_DAYS) * 86_400_000);
  const order = Math.floor(serial / BIRTH_DAYS) * 2 + (sex === '1' ? 1 : 2);
  return completeIdNumber(
    `520000${day.toISOString().slice(0, 10).replaceAll('-', '')}${String(order).padStart(3, '0')}`,
  );
}

import type { PlateColour } from '#standards/checks';

/** A plate with its colour. */
export interface IssuedPlate {
  readonly plate: string;
  readonly colour: PlateColour;
}

/** Sort of plate that a vehicle needs. */
export type PlateNeed = 'small' | 'large' | 'police' | 'smallElectric' | 'smallPlugIn' | 'largeElectric';

const SIGNS = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';
// 7919 is a prime that divides none of the sizes: every number comes once, in an order that looks issued by chance.
const STEP = 7919;

/** Issues plates, each once: the same order of questions gives the same plates. */
export function plateOffice(): (issuer: string, need: PlateNeed) => IssuedPlate {
  const issued = new Map<string, number>();
  return (issuer, need) => {
    // Blue and yellow plates share one run of numbers, so that no two look alike.
    const run = need === 'large' ? 'small' : need;
    const count = issued.get(issuer + run) ?? 0;
    issued.set(issuer + run, count + 1);
    return plateOf(issuer, need, count);
  };
}

function plateOf(issuer: string, need: PlateNeed, count: number): IssuedPlate {
  const digits = (length: number) => String(scattered(count, 10 ** length)).padStart(length, '0');
  switch (need) {
    case 'small':
    case 'large': {
      const number = scattered(count, SIGNS.length * 10_000);
      const serial = SIGNS[Math.floor(number / 10_000)]! + String(number % 10_000).padStart(4, '0');
      return { plate: issuer + serial, colour: need === 'small' ? 'blue' : 'yellow' };
    }
    case 'police':
      return { plate: `${issuer}${digits(4)}警`, colour: 'white' };
    case 'smallElectric':
      return { plate: `${issuer}D${digits(5)}`, colour: 'green' };
    case 'smallPlugIn':
      return { plate: `${issuer}F${digits(5)}`, colour: 'green' };
    case 'largeElectric':
      return { plate: `${issuer}${digits(5)}D`, colour: 'yellowGreen' };
  }
}

function scattered(count: number, size: number): number {
  if (count >= size) throw new RangeError(`all ${size} plates of this sort are issued`);
  return (count * STEP + 131) % size;
}

/** A maker of vehicles that pass every rule, each with a plate and a VIN-less card of its own; plates begin with two letters, which the fictional fleet does not use. */
export function newVehicle(unit: string) {
  let serial = 0;
  return () => {
    const n = serial++;
    return {
      plate: `贵A${LETTERS[Math.floor(n / 24_000)]}${LETTERS[Math.floor(n / 1000) % 24]}${String(n % 1000).padStart(3, '0')}`,
      kind: 'YJ',
      body: 'sedan',
      model: '大众帕萨特',
      status: 'inUse',
      source: 'purchase',
      energy: 'petrol',
      manager: unit,
      registeredTo: unit,
      seats: 5,
      colour: '黑色',
      price: '168000.00',
    } as const;
  };
}

/** Letters of plates: neither I nor O. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

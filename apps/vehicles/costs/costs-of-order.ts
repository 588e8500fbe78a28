import type { Order } from '../dispatch/change-order.ts';
import type { OrderCost } from './plan-booking.ts';

const SETTLED = ['settled', 'rated', 'archived'];
const FILLS: Readonly<Record<string, string>> = { electric: 'charge', diesel: 'diesel' };

/**
 * The costs of an order that belong into the ledgers of its vehicle; none before they are settled, of a rented car, and of an order that goes along with
 * another. `energy` is the code of 能源种类 of the vehicle.
 */
export function costsOfOrder(order: Order, energy: string): readonly OrderCost[] {
  if (!SETTLED.includes(order.status ?? '') || !order.vehicle || order.pooledWith) return [];
  const fee = (kind: string, amount: string | null | undefined): readonly OrderCost[] =>
    Number(amount ?? 0) > 0 ? [{ ledger: 'fee', kind, amount: String(amount) }] : [];
  const { fuel, fuelVolume, fuelKind } = order;
  const filled = Number(fuel ?? 0) > 0 && Number(fuelVolume ?? 0) > 0;
  return [
    ...fee('toll', order.tolls),
    ...fee('parking', order.parking),
    ...fee('other', order.otherCost),
    ...(filled
      ? [
          {
            ledger: 'fill' as const,
            kind: fuelKind ?? FILLS[energy] ?? 'petrol',
            amount: String(fuel),
            volume: String(fuelVolume),
          },
        ]
      : []),
  ];
}

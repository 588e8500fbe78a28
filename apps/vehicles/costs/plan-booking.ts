/** A cost that a settled order names; amounts are decimal strings in 元 with two digits, volume in litres or kWh. */
export interface OrderCost {
  readonly ledger: 'fee' | 'fill';
  /** Code of 费用类别, or of 补能方式. */
  readonly kind: string;
  readonly amount: string;
  readonly volume?: string;
}

/** A row of the ledgers that may be the same cost: tied to the order already, or loose. */
export interface LedgerCost extends OrderCost {
  readonly id: string;
  readonly rev: number;
  /** Made by the booking of the order, not entered by somebody. */
  readonly booked: boolean;
}

/** What has to be done so that each cost of an order stands in the ledgers once. */
export interface Booking {
  readonly create: readonly OrderCost[];
  /** Rows entered by somebody that are the cost of the order. */
  readonly tie: readonly LedgerCost[];
  readonly untie: readonly LedgerCost[];
  readonly void: readonly LedgerCost[];
}

/**
 * Compares what an order says with the rows tied to it and with loose rows of the same vehicle on the days of the order. A row that somebody entered goes before
 * one that the booking made: a bill that comes with the statement of the fuel card takes the place of what the order had booked. Done twice it plans nothing.
 */
export function planBooking(
  costs: readonly OrderCost[],
  tied: readonly LedgerCost[],
  loose: readonly LedgerCost[],
): Booking {
  const left = [...tied];
  const free = [...loose];
  const create: OrderCost[] = [];
  const tie: LedgerCost[] = [];
  for (const cost of costs) {
    if (take(left, cost, (row) => !row.booked)) continue;
    const entered = take(free, cost, () => true);
    if (entered) tie.push(entered);
    else if (!take(left, cost, (row) => row.booked && sameVolume(row, cost))) create.push(cost);
  }
  return { create, tie, untie: left.filter((row) => !row.booked), void: left.filter((row) => row.booked) };
}

/** Takes the first row out that is the same bill as the cost: same ledger, kind and amount. */
function take(rows: LedgerCost[], cost: OrderCost, fits: (row: LedgerCost) => boolean): LedgerCost | undefined {
  const at = rows.findIndex(
    (row) => row.ledger === cost.ledger && sameKind(row, cost) && row.amount === cost.amount && fits(row),
  );
  return at < 0 ? undefined : rows.splice(at, 1)[0];
}

/** Orders know no washing apart from other costs, and drivers not always what the pump calls the fuel. */
function sameKind(row: OrderCost, cost: OrderCost): boolean {
  return cost.ledger === 'fill' || row.kind === cost.kind || (cost.kind === 'other' && row.kind === 'wash');
}

function sameVolume(row: OrderCost, cost: OrderCost): boolean {
  return Number(row.volume ?? 0) === Number(cost.volume ?? 0);
}

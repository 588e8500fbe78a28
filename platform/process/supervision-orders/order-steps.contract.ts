import { defineContract, ref } from '#standards/language';

/** One line of what happened to an order. */
export interface OrderStep {
  readonly seq: number;
  /** UTC ISO. */
  readonly at: string;
  readonly actor: string;
  readonly org: string | null;
  readonly action: string;
  readonly words: string | null;
  readonly days: number | null;
}

/** 督办过程: every step of an order, for whoever sees the order; with the working days used so far. */
export const orderSteps = defineContract<{ readonly steps: readonly OrderStep[]; readonly used: number | null }>()({
  type: 'query',
  on: 'process',
  name: 'orderSteps',
  title: '督办过程',
  permission: 'supervisionOrder.read',
  input: { order: ref('督办单', { id: 'order', to: 'supervisionOrder', required: true }) },
});

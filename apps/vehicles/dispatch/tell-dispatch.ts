import { serviceActor } from '#platform/identity';
import { tellInUnit, tellNearest, tellPeople } from '#platform/messages';
import type { Store } from '#platform/store';
import type { Order } from './change-order.ts';
import { dispatchOrder } from './dispatch-order.resource.ts';

/** What people are told after a step of an order: by the name of its event. */
export const TOLD = {
  'dispatchOrder.approved': (store, order) =>
    tellInUnit(store.system, 'vehicleClerk', order.unit!, telling(order, '待派车', deskOf(order))),
  'dispatchOrder.assigned': async (store, order) => {
    await tellPeople(store.system, some(order.driverPerson), telling(order, '请接单', '/vehicles/my-trips'));
    await tellPeople(store.system, some(order.user, order.requestedBy), telling(order, '已派车', '/vehicles/my-rides'));
  },
  'dispatchOrder.declined': (store, order) =>
    tellInUnit(store.system, 'vehicleClerk', order.unit!, telling(order, '驾驶员退单，请改派', deskOf(order))),
  'dispatchOrder.sharedAsked': (store, order) =>
    tellNearest(store.system, 'vehicleOfficer', order.unit!, telling(order, '申请调剂车辆', deskOf(order))),
  'dispatchOrder.back': (store, order) =>
    tellInUnit(store.system, 'vehicleClerk', order.unit!, telling(order, '已收车，请确认费用', deskOf(order))),
  'dispatchOrder.settled': (store, order) =>
    tellPeople(store.system, some(order.user, order.requestedBy), telling(order, '请评价', '/vehicles/my-rides')),
  'dispatchOrder.cancelled': (store, order) =>
    tellPeople(store.system, some(order.driverPerson), telling(order, '已撤销，不用出车', '/vehicles/my-trips')),
} satisfies Readonly<Record<string, (store: Store, order: Order) => Promise<unknown>>>;

/** Tells whoever has to know of a step; the same step of the same car is told once. */
export async function tellDispatch(store: Store, event: string, id: string): Promise<void> {
  const reader = store.as(serviceActor('dispatch', { permissions: ['dispatchOrder.read'] }));
  const order = await reader.get(dispatchOrder, id);
  await TOLD[event as keyof typeof TOLD]?.(store, order);
}

function telling(order: Order, words: string, link: string) {
  return {
    kind: 'dispatch',
    title: `${words}：${order.no} ${order.destination}`,
    link,
    about: `dispatch ${order.id} ${words} ${order.vehicle ?? ''}`,
  };
}

function deskOf({ id }: Order): string {
  return `/vehicles/desk?order=${id}`;
}

function some(...people: readonly (string | null | undefined)[]): readonly string[] {
  return [...new Set(people)].filter((one) => typeof one === 'string');
}

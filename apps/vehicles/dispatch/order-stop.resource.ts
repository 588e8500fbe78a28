import { defineResource, int, point, ref, text } from '#standards/language';

/** 途经点: a place between start and destination of an order, in the order in which they are called at. */
export const orderStop = defineResource({
  id: 'veh_order_stop',
  name: 'orderStop',
  title: '途经点',
  kind: 'ledger',
  owner: { ref: 'order' },
  label: 'place',
  order: 'turn',
  writtenBy: 'commands',
  catalogue: { theme: '公务用车', share: 'conditional', purpose: '用于公务用车监管', cycle: 'realtime' },
  fields: {
    order: ref('派车单', { id: 'dispatch_order', to: 'dispatchOrder', required: true, index: true, list: true }),
    turn: int('次序', { id: 'turn', required: true, least: 1, most: 20, list: true }),
    place: text('地点', { id: 'place', required: true, max: 100, list: true }),
    point: point('坐标', { id: 'point' }),
  },
});

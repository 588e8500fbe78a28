import { defineApp } from '#standards/language';
import { bindPartner, resendDelivery, sendItems, unbindPartner } from './commands/partner-verbs.contract.ts';
import { exchangeDeliveries } from './queries/exchange-deliveries.contract.ts';
import { exchangePartner } from './resources/exchange-partner.resource.ts';

/** 数据交换: outside platforms are told of items and cases, and hand applications in (PF-17). */
export const exchangeApp = defineApp({
  id: 'exchange',
  title: '对外交换',
  order: 90,
  icon: 'import',
  resources: [exchangePartner],
  contracts: [bindPartner, unbindPartner, sendItems, resendDelivery, exchangeDeliveries],
  roles: [
    {
      id: 'exchangeKeeper',
      title: '对外交换管理',
      note: '登记本单位的对接方、绑定本人为经办人、查看和重发推送；对接方的权限不会超过经办人本人。',
      depth: 'unit',
      clearance: 2,
      permissions: ['exchangePartner.*'],
    },
  ],
  menus: [{ title: '交换对接方', resource: 'exchangePartner' }],
});

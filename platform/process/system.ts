import type { SystemMigration } from '#platform/store';
import { orderTables } from './supervision-orders/order-tables.ts';
import { caseTables } from './tables/case-tables.ts';
import { clockTables } from './tables/clock-tables.ts';
import { documentTodoTables } from './tables/document-todo-tables.ts';
import { effectTables } from './tables/effect-tables.ts';
import { inboxTables } from './tables/inbox-tables.ts';
import { twoHandsTables } from './tables/two-hands-tables.ts';
import { unaskedTables } from './tables/unasked-tables.ts';

/** Tables of the process wing beside its declared resources. */
export const processSystem: readonly SystemMigration[] = [
  { id: 'process-0001', sql: [caseTables, clockTables, inboxTables].join('\n') },
  { id: 'process-0002', sql: orderTables },
  { id: 'process-0003', sql: twoHandsTables },
  { id: 'process-0004', sql: unaskedTables },
  { id: 'process-0005', sql: [documentTodoTables, effectTables].join('\n') },
];

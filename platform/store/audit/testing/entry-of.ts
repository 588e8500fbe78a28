import { v7 as uuid } from 'uuid';
import type { AuditEntry } from '../entry.ts';

/** An entry for tests: somebody changed a row. */
export function entryOf(parts: Partial<AuditEntry> = {}): AuditEntry {
  return {
    id: uuid(),
    at: new Date().toISOString(),
    actor: '样例人员',
    account: null,
    person: uuid(),
    assignment: null,
    unit: null,
    commandId: null,
    batch: null,
    resource: 'smp_order',
    rowId: uuid(),
    verb: 'update',
    reason: null,
    changes: { title: ['旧事由', '新事由'], amount: ['1.00', null], flags: [{ b: 1, a: [true] }, 0.1] },
    ownerUnit: uuid(),
    placePath: '/1/2a/',
    linePath: null,
    ...parts,
  };
}

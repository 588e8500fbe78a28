import { defineHandler } from '#platform/commands';
import { internalRequest } from '../resources/internal-request.resource.ts';
import { numberRequest, registerRequest } from './register-request.contract.ts';

/** Does 请示获准入账 (`process.registerRequest`). */
export const registerRequestHandler = defineHandler(registerRequest, async (tx, input, context) => {
  const { rows } = await tx.create(internalRequest, [input], context.as);
  return { id: rows[0]!.id };
});

/** Does 登记请示的批准文号 (`process.numberRequest`). */
export const numberRequestHandler = defineHandler(numberRequest, async (tx, { caseNo, document }, { as }) => {
  const { rows } = await tx.find(internalRequest, { filter: { field: 'caseNo', op: 'eq', value: caseNo } });
  const patches = rows.map(({ id, rev }) => ({ id, rev, set: { document } }));
  if (patches.length > 0) await tx.update(internalRequest, patches, as);
  return { rows: patches.length };
});

import { defineHandler } from '#platform/commands';
import { internalRequest } from '../resources/internal-request.resource.ts';
import { registerRequest } from './register-request.contract.ts';

/** Does 请示获准入账 (`process.registerRequest`). */
export const registerRequestHandler = defineHandler(registerRequest, async (tx, input, context) => {
  const { rows } = await tx.create(internalRequest, [input], context.as);
  return { id: rows[0]!.id };
});

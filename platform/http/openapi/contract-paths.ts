import { type Contract, inputSchema, type Registry } from '#standards/language';
import { ID_PARAMETER, operation, type Paths, queryParameter } from './operations.ts';

/** Paths of the verbs, commands and queries that apps declare. */
export function contractPaths(registry: Registry): Paths {
  return Object.fromEntries(
    [...registry.contracts.values()].map((contract) => [
      pathOf(contract),
      { [contract.type === 'query' ? 'get' : 'post']: describe(registry, contract) },
    ]),
  );
}

/** Path of a contract with OpenAPI's braces. */
export function pathOf(contract: Contract): string {
  if (contract.type === 'verb') return `/api/${contract.on}/{id}/${contract.name}`;
  return `/api/${contract.type === 'command' ? 'commands' : 'queries'}/${contract.on}/${contract.name}`;
}

function describe(registry: Registry, contract: Contract) {
  const tag = registry.apps.find((app) => app.contracts?.includes(contract))?.id ?? contract.on;
  const errors = Object.entries(contract.errors ?? {}).map(
    ([code, { status, message }]) => `- \`${code}\` (${status})：${message}`,
  );
  return operation({
    id: `${contract.on}_${contract.name}`,
    tag,
    summary: contract.title,
    permission: contract.permission,
    description: errors.length ? `可能的错误：\n${errors.join('\n')}` : undefined,
    parameters: [
      ...(contract.type === 'verb' ? [ID_PARAMETER] : []),
      ...(contract.type === 'query'
        ? [
            queryParameter('input', 'JSON 对象', {
              type: 'string',
              contentMediaType: 'application/json',
              contentSchema: inputSchema(contract.input),
            }),
          ]
        : []),
    ],
    body: contract.type === 'query' ? undefined : inputSchema(contract.input),
    answer: {},
  });
}

import type { JsonSchema } from '#standards/language';

/** Path item by path, as OpenAPI 3.1 wants it. */
export type Paths = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Facts of one operation; the rest (errors, headers of a change) is the same everywhere. */
export interface OperationFacts {
  readonly id: string;
  readonly tag: string;
  readonly summary: string;
  readonly permission?: string;
  readonly parameters?: readonly JsonSchema[];
  readonly body?: JsonSchema;
  readonly answer?: JsonSchema;
  readonly created?: boolean;
  /** Open to people who have not signed in. */
  readonly open?: boolean;
  readonly description?: string;
}

/** One OpenAPI operation. */
export function operation(facts: OperationFacts): JsonSchema {
  return {
    operationId: facts.id,
    tags: [facts.tag],
    summary: facts.summary,
    ...(described(facts) && { description: described(facts) }),
    ...(facts.open && { security: [] }),
    parameters: [...(facts.parameters ?? []), ...(facts.body && !facts.open ? CHANGE_HEADERS : [])],
    ...(facts.body && { requestBody: { required: true, content: json(facts.body) } }),
    responses: {
      [facts.created ? '201' : '200']: { description: '成功', ...(facts.answer && { content: json(facts.answer) }) },
      default: { $ref: '#/components/responses/Error' },
    },
  };
}

/** Reference to a shared schema. */
export const schemaRef = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

/** Query parameter of type string unless said otherwise. */
export const queryParameter = (
  name: string,
  description: string,
  schema: JsonSchema = { type: 'string' },
): JsonSchema => ({ name, in: 'query', description, schema });

/** The row id in a path. */
export const ID_PARAMETER: JsonSchema = {
  name: 'id',
  in: 'path',
  required: true,
  schema: { type: 'string', format: 'uuid' },
};

/** Headers of every change. */
export const CHANGE_HEADERS: readonly JsonSchema[] = [
  { name: 'x-goa-csrf', in: 'header', required: true, schema: { type: 'string' }, description: '取自 /api/me' },
  {
    name: 'x-goa-command',
    in: 'header',
    schema: { type: 'string', format: 'uuid' },
    description: '操作编号，重复提交只执行一次',
  },
];

function described({ permission, description }: OperationFacts): string {
  return [description, permission && permission !== 'signedIn' ? `所需权限：\`${permission}\`` : undefined]
    .filter(Boolean)
    .join('\n\n');
}

function json(schema: JsonSchema) {
  return { 'application/json': { schema } };
}

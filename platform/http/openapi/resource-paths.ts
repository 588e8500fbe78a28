import { type App, type JsonSchema, kindOf, type Resource, resourceSchema } from '#standards/language';
import { ID_PARAMETER, operation, type Paths, queryParameter, schemaRef } from './operations.ts';

/** Generic paths of every resource of an app. */
export function resourcePaths(app: App): Paths {
  return Object.assign({}, ...app.resources.map((resource) => pathsOf(app.id, resource)));
}

function pathsOf(tag: string, resource: Resource): Paths {
  const { name, title } = resource;
  const base = `/api/${name}`;
  const row: JsonSchema = { allOf: [schemaRef('RowFacts'), resourceSchema(resource, 'read')] };
  const by = (verb: string) => `${name}.${verb}`;
  const write = resource.writtenBy !== 'commands';
  return {
    [base]: {
      get: operation({
        id: `${name}List`,
        tag,
        summary: `${title}：列表`,
        permission: by('read'),
        parameters: listParameters(resource),
        answer: {
          type: 'object',
          required: ['rows', 'refs'],
          properties: { rows: { type: 'array', items: row }, next: { type: 'string' }, refs: schemaRef('Refs') },
        },
      }),
      ...(write && {
        post: operation({
          id: `${name}Create`,
          tag,
          summary: `${title}：新增`,
          permission: by('create'),
          body: resourceSchema(resource, 'create'),
          answer: schemaRef('Written'),
          created: true,
        }),
      }),
    },
    [`${base}/count`]: {
      get: operation({
        id: `${name}Count`,
        tag,
        summary: `${title}：计数`,
        permission: by('read'),
        parameters: listParameters(resource).slice(0, 2),
        answer: schemaRef('Count'),
      }),
    },
    [`${base}/group`]: {
      get: operation({
        id: `${name}Group`,
        tag,
        summary: `${title}：按字段分组计数`,
        permission: by('read'),
        parameters: [queryParameter('by', '字段'), ...listParameters(resource).slice(0, 2)],
        answer: {
          type: 'array',
          items: { type: 'object', required: ['key', 'count'], properties: { key: {}, count: { type: 'integer' } } },
        },
      }),
    },
    [`${base}/sums`]: {
      get: operation({
        id: `${name}Sums`,
        tag,
        summary: `${title}：汇总（可分组）`,
        permission: by('read'),
        parameters: [
          queryParameter(
            'figures',
            'JSON：名称 → `{"take":"count|distinct|sum|average|least|most","field":"…","where":条件}`',
          ),
          queryParameter('by', 'JSON 数组：字段名、`{"place":"unit"}` 或 `{"place":"below","of":"区划或单位"}`'),
          ...listParameters(resource).slice(0, 2),
        ],
        answer: {
          type: 'array',
          items: {
            type: 'object',
            required: ['keys', 'figures'],
            properties: { keys: { type: 'array', items: {} }, figures: { type: 'object' } },
          },
        },
      }),
    },
    [`${base}/pick`]: {
      get: operation({
        id: `${name}Pick`,
        tag,
        summary: `${title}：选择器（支持拼音首字母）`,
        permission: by('read'),
        parameters: listParameters(resource).slice(0, 2),
        answer: { type: 'array', items: schemaRef('Choice') },
      }),
    },
    [`${base}/{id}`]: {
      get: operation({
        id: `${name}Get`,
        tag,
        summary: `${title}：详情`,
        permission: by('read'),
        parameters: [ID_PARAMETER],
        answer: {
          type: 'object',
          required: ['row', 'refs', 'can'],
          properties: { row, refs: schemaRef('Refs'), can: { type: 'array', items: { type: 'string' } } },
        },
      }),
      ...(write &&
        resource.kind !== 'log' && {
          patch: operation({
            id: `${name}Update`,
            tag,
            summary: `${title}：修改`,
            permission: by('update'),
            parameters: [ID_PARAMETER],
            answer: schemaRef('Written'),
            body: {
              type: 'object',
              required: ['rev', 'set'],
              properties: {
                rev: { type: 'integer' },
                set: resourceSchema(resource, 'update'),
                reason: { type: 'string' },
              },
            },
          }),
        }),
    },
    [`${base}/{id}/history`]: {
      get: operation({
        id: `${name}History`,
        tag,
        summary: `${title}：变更痕迹`,
        permission: by('history'),
        parameters: [ID_PARAMETER],
        answer: { type: 'array', items: schemaRef('TrailEntry') },
      }),
    },
    [`${base}/{id}/explain`]: {
      get: operation({
        id: `${name}Explain`,
        tag,
        summary: `${title}：为什么能（不能）`,
        permission: by('read'),
        parameters: [ID_PARAMETER, queryParameter('verb', '操作')],
        answer: schemaRef('Explanation'),
      }),
    },
    ...builtInVerbPaths(tag, resource),
  };
}

function builtInVerbPaths(tag: string, resource: Resource): Paths {
  const { name, title } = resource;
  const withRev: JsonSchema = {
    type: 'object',
    required: ['rev'],
    properties: { rev: { type: 'integer' }, reason: { type: 'string' } },
  };
  const verb = (key: string, label: string, body: JsonSchema, answer: JsonSchema = schemaRef('Written')): Paths => ({
    [`/api/${name}/{id}/${key}`]: {
      post: operation({
        id: `${name}${key[0]?.toUpperCase()}${key.slice(1)}`,
        tag,
        summary: `${title}：${label}`,
        permission: `${name}.${key}`,
        parameters: [ID_PARAMETER],
        body,
        answer,
      }),
    },
  });
  const reveal = verb(
    'reveal',
    '查看脱敏原值',
    {
      type: 'object',
      required: ['field', 'reason'],
      properties: { field: { type: 'string' }, reason: { type: 'string' } },
    },
    { type: 'object', required: ['value'], properties: { value: {} } },
  );
  if (resource.writtenBy === 'commands' || resource.kind === 'log') return reveal;
  return {
    ...reveal,
    ...verb('void', resource.kind === 'document' ? '作废' : '注销', withRev),
    ...(resource.kind === 'document' && {
      ...verb('submit', '提交', withRev),
      ...verb('replace', '更正（起草替代单据）', { type: 'object', properties: { reason: { type: 'string' } } }),
    }),
  };
}

function listParameters(resource: Resource): readonly JsonSchema[] {
  const operators = Object.entries(resource.fields)
    .filter(([, field]) => !field.sealed && kindOf(field).operators.length > 0)
    .map(([name, field]) => `- \`${name}\`（${field.title}）：${kindOf(field).operators.join('、')}`);
  return [
    queryParameter(
      'filter',
      `JSON 条件，如 \`{"field":"…","op":"eq","value":"…"}\`，可用 and、or、not 组合。\n\n${operators.join('\n')}`,
    ),
    queryParameter('q', '搜索词，支持拼音'),
    queryParameter('sort', '排序字段，前加 - 为降序'),
    queryParameter('limit', '每页行数', { type: 'integer', minimum: 1, maximum: 200, default: 20 }),
    queryParameter('after', '上一页返回的翻页标记'),
    queryParameter('voided', '是否包含已注销的记录', { type: 'boolean', default: false }),
  ];
}

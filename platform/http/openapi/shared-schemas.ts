import type { JsonSchema } from '#standards/language';

/** The one form of every error. */
export const ERROR_SCHEMA: JsonSchema = {
  type: 'object',
  required: ['code', 'message'],
  properties: {
    code: { type: 'string', description: '稳定的错误代码' },
    message: { type: 'string', description: '给人看的一句话' },
    path: { type: 'string', description: '出错的字段' },
    rows: {
      type: 'array',
      items: {
        type: 'object',
        required: ['row', 'code', 'message'],
        properties: {
          row: { type: 'integer' },
          path: { type: 'string' },
          code: { type: 'string' },
          message: { type: 'string' },
        },
      },
    },
    detail: { type: 'object' },
  },
};

/** Schemas that every resource shares. */
export const SHARED_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  RowFacts: {
    type: 'object',
    required: ['id', 'rev'],
    properties: {
      id: { type: 'string', format: 'uuid' },
      rev: { type: 'integer', description: '修订号，修改时须带回' },
      createdAt: { type: 'string', format: 'date-time' },
      updatedAt: { type: 'string', format: 'date-time' },
      voidedAt: { type: ['string', 'null'], format: 'date-time' },
      $masked: { type: 'array', items: { type: 'string' }, description: '已脱敏的字段' },
    },
  },
  Refs: {
    type: 'object',
    description: '引用记录的名称：资源 → 编号 → 名称',
    additionalProperties: { type: 'object', additionalProperties: { type: 'string' } },
  },
  Count: {
    type: 'object',
    required: ['value', 'capped'],
    properties: { value: { type: 'integer' }, capped: { type: 'boolean', description: '超过 10,000 时不再计数' } },
  },
  Choice: {
    type: 'object',
    required: ['id', 'title'],
    properties: { id: { type: 'string', format: 'uuid' }, title: { type: 'string' }, detail: { type: 'string' } },
  },
  Written: {
    type: 'object',
    required: ['id', 'rev', 'findings'],
    properties: {
      id: { type: 'string', format: 'uuid' },
      rev: { type: 'integer' },
      findings: {
        type: 'array',
        items: {
          type: 'object',
          required: ['row', 'rule', 'severity', 'message'],
          properties: {
            row: { type: 'integer' },
            rule: { type: 'string' },
            severity: { enum: ['explain', 'warn'] },
            field: { type: 'string' },
            message: { type: 'string' },
            usedRow: { type: 'string', description: '所用标准行' },
          },
        },
      },
    },
  },
  TrailEntry: {
    type: 'object',
    required: ['id', 'at', 'actor', 'verb', 'changes'],
    properties: {
      id: { type: 'string', format: 'uuid' },
      at: { type: 'string', format: 'date-time' },
      actor: { type: 'string' },
      actorUnit: { type: ['string', 'null'] },
      verb: { type: 'string' },
      reason: { type: ['string', 'null'] },
      command: { type: ['string', 'null'] },
      changes: {
        type: 'array',
        items: {
          type: 'object',
          required: ['field', 'title'],
          properties: { field: { type: 'string' }, title: { type: 'string' }, before: {}, after: {} },
        },
      },
    },
  },
  Explanation: {
    type: 'object',
    required: ['allowed', 'steps'],
    properties: {
      allowed: { type: 'boolean' },
      steps: {
        type: 'array',
        items: {
          type: 'object',
          required: ['ok', 'text'],
          properties: { ok: { type: 'boolean' }, text: { type: 'string' } },
        },
      },
      fields: { type: 'object', additionalProperties: { enum: ['clear', 'masked', 'hidden'] } },
    },
  },
};

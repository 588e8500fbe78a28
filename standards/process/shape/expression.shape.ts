import { list, literal, mapOf, matching, nested, record, type Shape, tagged } from './shape.ts';

const name = matching(/^[A-Za-z]\w{0,39}$/, '应为字段、表或函数的名称。');
const constant: Shape = (value, place, faults) => {
  const fits =
    value === null ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value)) ||
    (typeof value === 'string' && value.length <= 200);
  if (!fits) faults.push({ place, message: '应为文字、数字、是否或空。' });
};

/** A condition as data (`Expression`), nested at most twelve deep. */
export const expressionShape: Shape = nested(12, (deeper) => {
  const sides = (op: string) => record({ op: literal(op), left: deeper, right: deeper });
  const many = (op: string) => record({ op: literal(op), of: list(deeper, 1, 30) });
  const pairs = ['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'add', 'sub', 'mul', 'div'];
  return tagged('op', {
    ...Object.fromEntries(pairs.map((op) => [op, sides(op)])),
    field: record({ op: literal('field'), name }),
    value: record({ op: literal('value'), value: constant }),
    today: record({ op: literal('today') }),
    and: many('and'),
    or: many('or'),
    not: record({ op: literal('not'), of: deeper }),
    present: record({ op: literal('present'), of: deeper }),
    oneOf: record({ op: literal('oneOf'), of: deeper, values: list(constant, 1, 100) }),
    lookup: record({ op: literal('lookup'), table: name, value: name, keys: mapOf(name, deeper, 10) }),
    call: record({ op: literal('call'), fn: name, args: list(deeper, 0, 5) }),
  });
});

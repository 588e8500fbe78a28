import type { Expression } from '#standards/language';

const SIGNS: Readonly<Record<string, string>> = {
  eq: '=',
  ne: '!=',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
  add: '+',
  sub: '-',
  mul: '*',
  div: '/',
};

/** A condition as people and other tools read it; ours reads the tree beside it. */
export function expressionText(expression: Expression): string {
  switch (expression.op) {
    case 'field':
      return expression.name;
    case 'value':
      return JSON.stringify(expression.value);
    case 'today':
      return 'today()';
    case 'and':
    case 'or':
      return expression.of.map((part) => `(${expressionText(part)})`).join(` ${expression.op} `);
    case 'not':
      return `not(${expressionText(expression.of)})`;
    case 'present':
      return `${expressionText(expression.of)} != null`;
    case 'oneOf':
      return `${expressionText(expression.of)} in (${expression.values.map((one) => JSON.stringify(one)).join(', ')})`;
    case 'lookup':
      return `${expression.table}.${expression.value}[${Object.entries(expression.keys)
        .map(([key, part]) => `${key}: ${expressionText(part)}`)
        .join(', ')}]`;
    case 'call':
      return `${expression.fn}(${expression.args.map(expressionText).join(', ')})`;
    default:
      return `${expressionText(expression.left)} ${SIGNS[expression.op]} ${expressionText(expression.right)}`;
  }
}

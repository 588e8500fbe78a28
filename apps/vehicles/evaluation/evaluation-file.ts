import { type ColumnPlan, type WrittenCell, writeCsv, writeXlsx } from '#platform/books';
import { handlersOf, runQuery } from '#platform/commands';
import type { RawRoute } from '#platform/http';
import { fault, GoaError } from '#platform/store';
import { type Evaluation, evaluateVehicles, type FigureOfPlace } from './evaluate.contract.ts';
import { evaluationHandlers } from './handlers.ts';
import { indicators } from './indicators.ts';

const columns: readonly ColumnPlan[] = [
  { title: '区划（单位）', format: 'text', width: 30 },
  { title: '指标', format: 'text', width: 18 },
  { title: '数值', format: 'decimal(2)' },
  { title: '计量单位', format: 'text' },
  { title: '分子', format: 'decimal(2)' },
  { title: '分母', format: 'decimal(2)' },
  { title: '无法判断', format: 'decimal(2)' },
  { title: '口径', format: 'text', width: 50 },
  { title: '依据', format: 'text', width: 40 },
];

/** An evaluation as a file: the same figures as on the page, each with numerator, denominator and what could not be judged. */
export const evaluationFileRoute: RawRoute = {
  method: 'GET',
  path: '/api/vehicles/evaluation/file',
  id: 'getEvaluationFile',
  tag: 'vehicles',
  title: '导出用车评价',
  query: { region: '区划', unit: '单位', from: '起始月份首日', to: '截止月份首日', format: 'xlsx 或 csv' },
  permission: 'vehicleMonth.export',
  input: 'none',
  answer: 'stream',
  perMinute: 60,
  async handle({ store, actor, query }) {
    const { format, ...input } = query;
    if (format !== undefined && format !== 'xlsx' && format !== 'csv') {
      throw new GoaError(fault('BAD_FILTER'), { path: 'format' });
    }
    const contract = evaluateVehicles;
    const answer = await runQuery({ store, actor, contract, handlers: handlersOf(evaluationHandlers), input });
    const evaluation = answer as Evaluation;
    const name = `用车评价-${evaluation.place.name}-${evaluation.from.slice(0, 7)}至${evaluation.to.slice(0, 7)}`;
    const csv = format === 'csv';
    const sheet = { columns, rows: [linesOf(evaluation)] };
    return {
      headers: {
        'content-type': csv
          ? 'text/csv; charset=utf-8'
          : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}.${csv ? 'csv' : 'xlsx'}`,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      },
      stream: csv ? writeCsv(sheet) : writeXlsx({ sheets: [{ name: '用车评价', preamble: [name], ...sheet }] }),
    };
  },
};

/** The place itself first, then what lies below it. */
function linesOf({ place, figures, below }: Evaluation): readonly (readonly WrittenCell[])[] {
  const parts = [{ place, figures }, ...below.filter((part) => part.place.id !== place.id)];
  return parts.flatMap((part) => part.figures.map((figure) => lineOf(part.place.name, figure)));
}

function lineOf(place: string, { indicator, value, numerator, denominator, unknown }: FigureOfPlace): WrittenCell[] {
  const declared = indicators.find(({ id }) => id === indicator)!;
  const { title, unit, definition, source } = declared;
  return [place, title, value, unit, number(numerator), number(denominator), number(unknown), definition, source];
}

function number(value: number | string | null): number | null {
  return value === null ? null : Number(value);
}

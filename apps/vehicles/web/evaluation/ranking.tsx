import { Button } from 'antd';
import { type Column, DataTable, Nothing } from '#web/kit';
import type { EvaluatedPlace, Evaluation, FigureOfPlace } from '../../evaluation/evaluate.contract.ts';
import type { Indicator } from '../../evaluation/indicators.ts';
import { ranked, ratioWords, unknownWords, valueWords } from './figure-words.ts';

interface Ranked {
  readonly place: EvaluatedPlace;
  readonly figure: FigureOfPlace;
  readonly rank: number | null;
}

/** The places below, best first; each leads to itself. */
export function Ranking(props: {
  readonly evaluation: Evaluation;
  readonly indicator: Indicator;
  readonly go: (place: EvaluatedPlace) => void;
}) {
  const { evaluation, indicator, go } = props;
  const found = evaluation.below.map(({ place, figures }) => ({
    place,
    figure: figures.find((one) => one.indicator === indicator.id)!,
  }));
  const rows = ranked(found, indicator.good ?? 'high').map(
    (row, i): Ranked => ({ ...row, rank: row.figure.value === null ? null : i + 1 }),
  );
  if (rows.length === 0) return <Nothing words="本期没有下级数据。" />;
  const most = Math.max(...rows.map(({ figure }) => figure.value ?? 0));
  const columns: readonly Column<Ranked>[] = [
    {
      title: '区划（单位）',
      cell: ({ place, rank }) => (
        <>
          <span className="goa-rank goa-number">{rank ?? '—'}</span>
          {place.id === evaluation.place.id ? (
            `${place.name}（本级）`
          ) : (
            <Button type="link" className="goa-link" onClick={() => go(place)}>
              {place.name}
            </Button>
          )}
        </>
      ),
    },
    {
      title: indicator.title,
      cell: ({ figure }) => (
        <span className="goa-bar-cell">
          <span className="goa-bar" aria-hidden="true">
            <span style={{ width: `${most > 0 ? Math.round(((figure.value ?? 0) / most) * 100) : 0}%` }} />
          </span>
          <span className="goa-number">{valueWords(indicator, figure.value)}</span>
        </span>
      ),
    },
    {
      title: '分子 ÷ 分母',
      right: true,
      cell: ({ figure }) => <span className="goa-number">{ratioWords(figure)}</span>,
    },
    { title: '无法判断', cell: ({ figure }) => unknownWords(indicator, figure) ?? '无' },
  ];
  return <DataTable label={`${indicator.title}排名`} columns={columns} rows={rows} rowKey={({ place }) => place.id} />;
}

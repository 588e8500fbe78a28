import { Link } from 'react-router';
import { evidenceNote } from '#standards/language';
import type { FigureOfPlace } from '../../evaluation/evaluate.contract.ts';
import type { Indicator } from '../../evaluation/indicators.ts';
import { listAddress, ratioWords, unknownWords, valueWords } from './figure-words.ts';

/** One indicator of the place: its value, what it was reckoned from, what could not be judged, and the way to the lists behind both. */
export function IndicatorCard(props: {
  readonly indicator: Indicator;
  readonly figure: FigureOfPlace;
  readonly asked: { readonly place: string; readonly from: string; readonly to: string };
  readonly chosen: boolean;
  readonly choose: () => void;
}) {
  const { indicator, figure, asked, chosen, choose } = props;
  const note = evidenceNote(indicator.evidence);
  const apart = unknownWords(indicator, figure);
  return (
    <li className={chosen ? 'goa-indicator goa-indicator-chosen' : 'goa-indicator'}>
      <button
        type="button"
        aria-pressed={chosen}
        onClick={choose}
        title={`${indicator.definition}（${indicator.source}）`}
      >
        <span>
          {indicator.title}
          {note && <span className="goa-tag goa-tag-neutral goa-beside">{note}</span>}
        </span>
        <strong className="goa-number">{valueWords(indicator, figure.value)}</strong>
        <span className="goa-muted goa-number">{ratioWords(figure)}</span>
      </button>
      <p className="goa-indicator-lists">
        <Link to={listAddress(indicator.numerator, indicator, asked)} aria-label={`${indicator.title}：查看明细`}>
          查看明细
        </Link>
        {apart && indicator.unknown && (
          <Link className="goa-indicator-unknown" to={listAddress(indicator.unknown, indicator, asked)}>
            {apart}
          </Link>
        )}
      </p>
    </li>
  );
}

import { groupDigits, useCodeItems } from '#web/kit';
import type { Progress } from '../../queries/progress.contract.ts';
import { allLines, type LineState, shownStates } from './state-counts.ts';

/** What became of the lines, and which of them are listed below. */
export interface SummaryProps {
  readonly progress: Progress;
  readonly shown: LineState | undefined;
  readonly onShow: (state: LineState) => void;
}

/** Counts of the lines by what became of them; they add up to the lines of the file. Each opens its lines. */
export function Summary({ progress, shown, onShow }: SummaryProps) {
  const items = useCodeItems('intakeLineState');
  const states = shownStates(progress);
  const { create, update, same } = progress.counts;
  return (
    <section className="goa-section" aria-label="检查结果">
      <ul className="goa-intake-counts">
        {states.map(({ state, count }) => (
          <li key={state}>
            <button
              type="button"
              className={count > 0 ? `goa-intake-count goa-intake-${state}` : 'goa-intake-count'}
              aria-pressed={state === shown}
              onClick={() => onShow(state)}
            >
              <span>{items.find(({ code }) => code === state)?.label}</span>
              <strong className="goa-number">{groupDigits(count)}</strong>
              {state === 'ready' && count > 0 && <small>{actWords(create, update, same)}</small>}
            </button>
          </li>
        ))}
      </ul>
      <p className="goa-muted goa-number">
        共 {groupDigits(allLines(progress))} 行（{states.map(({ count }) => groupDigits(count)).join(' + ')}）
      </p>
    </section>
  );
}

/** 新增 3，更新 1，无变化 2. */
export function actWords(create: number, update: number, same: number): string {
  const parts = [
    ['新增', create],
    ['更新', update],
    ['无变化', same],
  ] as const;
  return parts
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${word} ${groupDigits(count)}`)
    .join('，');
}

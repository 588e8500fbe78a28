import { Button, Select } from 'antd';
import type { CappedCount } from '#platform/store';
import { countWords } from './count-words.ts';
import { PAGE_SIZES } from './ledger-state.ts';
import type { LedgerControl } from './use-ledger-state.ts';

/** Leads through the pages of a list, one at a time; large lists have no page numbers, their end is not known. */
export function Pager({ control, next, count }: { control: LedgerControl; next?: string; count?: CappedCount }) {
  const { state, trail } = control;
  const first = state.after === '';
  if (first && !next && state.limit === PAGE_SIZES[0]) {
    return count ? <p className="goa-pager">共 {countWords(count)} 条</p> : null;
  }
  return (
    <nav className="goa-pager" aria-label="翻页">
      <span>{count && `共 ${countWords(count)} 条`}</span>
      <Select
        aria-label="每页条数"
        value={state.limit}
        options={PAGE_SIZES.map((size) => ({ value: size, label: `每页 ${size} 条` }))}
        onChange={(limit: number) => control.set({ limit })}
      />
      <Button disabled={first} onClick={() => control.previous()}>
        {first || trail.length > 0 ? '上一页' : '首页'}
      </Button>
      {(first || trail.length > 0) && <span className="goa-number">第 {trail.length + 1} 页</span>}
      <Button disabled={!next} onClick={() => next && control.next(next)}>
        下一页
      </Button>
    </nav>
  );
}

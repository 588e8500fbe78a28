import { Button } from 'antd';

/** Where somebody is in a list that is read page by page behind a mark: the marks gone through, and the mark of the next page. */
export interface MarkPagerProps<M> {
  readonly marks: readonly M[];
  readonly next: M | undefined;
  readonly onMove: (marks: readonly M[]) => void;
}

/** Leads back and forth through such a list; nothing where one page holds it all. */
export function MarkPager<M extends string | number>({ marks, next, onMove }: MarkPagerProps<M>) {
  if (marks.length === 0 && next === undefined) return null;
  return (
    <nav className="goa-pager" aria-label="翻页">
      <Button disabled={marks.length === 0} onClick={() => onMove(marks.slice(0, -1))}>
        上一页
      </Button>
      <span className="goa-number">第 {marks.length + 1} 页</span>
      <Button disabled={next === undefined} onClick={() => next !== undefined && onMove([...marks, next])}>
        下一页
      </Button>
    </nav>
  );
}

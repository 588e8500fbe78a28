/** A calm sign that something is on its way; screen readers hear it too. */
export function Loading({ what = '正在加载…' }: { what?: string }) {
  return (
    <div className="goa-loading" role="status">
      <span className="goa-loading-dot" aria-hidden="true" />
      {what}
    </div>
  );
}

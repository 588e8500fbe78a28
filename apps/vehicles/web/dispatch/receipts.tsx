import { RowFiles, useChange } from '#web/kit';

/** Receipts and photographs of an order; whoever drives it adds them. */
export function Receipts({ order }: { readonly order: string }) {
  const change = useChange();
  return (
    <details className="goa-receipts">
      <summary>票据和里程表照片</summary>
      <RowFiles
        resource="dispatchOrder"
        row={order}
        onAdd={(file) => change.mutateAsync({ path: `/api/dispatchOrder/${order}/addReceipt`, body: { file } })}
      />
    </details>
  );
}

const STEPS = ['读取文件', '核对各列', '检查处理', '入库'];

const AT: Readonly<Record<string, number>> = {
  uploaded: 0,
  reading: 0,
  mapping: 1,
  checking: 2,
  checked: 2,
  committing: 3,
  committed: 4,
  undoing: 3,
};

/** The way of a file from upload to ledger, with where it stands. Ended batches have none. */
export function StageSteps({ stage }: { stage: string }) {
  const at = AT[stage];
  if (at === undefined) return null;
  return (
    <ol className="goa-intake-steps" aria-label="进度">
      {STEPS.map((title, i) => (
        <li key={title} aria-current={i === at ? 'step' : undefined} className={i < at ? 'goa-intake-past' : undefined}>
          <span aria-hidden="true">{i < at ? '✓' : i + 1}</span>
          {title}
        </li>
      ))}
    </ol>
  );
}

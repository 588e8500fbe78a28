import type { Explanation } from '#platform/store';

/** The steps by which someone may or may not do something on a row, each with its verdict in words. */
export function ExplanationSteps({ explanation }: { explanation: Explanation }) {
  return (
    <>
      <p className={explanation.allowed ? 'goa-verdict goa-verdict-yes' : 'goa-verdict goa-verdict-no'}>
        结论：{explanation.allowed ? '可以' : '不可以'}
      </p>
      <ol className="goa-steps">
        {explanation.steps.map(({ ok, text }) => (
          <li key={text} className={ok ? 'goa-step-yes' : 'goa-step-no'}>
            <span className="goa-step-mark">{ok ? '符合' : '不符'}</span>
            {text}
          </li>
        ))}
      </ol>
    </>
  );
}

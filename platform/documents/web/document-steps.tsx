import type { AnswerOfContract } from '#standards/language';
import { CodeTag, formatInstant, Nothing } from '#web/kit';
import type { DocumentStepView, documentProgress } from '../queries/document-progress.contract.ts';

/** 办理过程: before whom the document lies, who signs it and why, and every step with opinion and changes. */
export function DocumentSteps({ progress }: { progress: AnswerOfContract<typeof documentProgress> }) {
  const { steps, waitsFor, signing } = progress;
  return (
    <section className="goa-section" aria-label="办理过程">
      {waitsFor.length > 0 && <p>待办理：{waitsFor.join('、')}</p>}
      {signing && (
        <p className="goa-muted">
          签发层级：
          <CodeTag set="documentSigning" value={signing.level} />（{signing.source}
          {signing.note && `，${signing.note}`}）
        </p>
      )}
      {steps.length === 0 ? (
        <Nothing words="还没有办理记录。" />
      ) : (
        <ol className="goa-document-steps">
          {steps.map((step) => (
            <Step key={step.id} step={step} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Step({ step: { act, at, person, onBehalf, opinion, changes, basis } }: { step: DocumentStepView }) {
  return (
    <li>
      <h3>
        <CodeTag set="documentAct" value={act} /> {person}
        {onBehalf && `（代 ${onBehalf}）`}
      </h3>
      <div className="goa-muted">{formatInstant(at)}</div>
      {opinion && <blockquote>{opinion}</blockquote>}
      {changes && (
        <details>
          <summary>修改内容</summary>
          <p>{changes}</p>
        </details>
      )}
      {basis && <div className="goa-muted">依据：{basis}</div>}
    </li>
  );
}

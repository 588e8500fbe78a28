import { Alert } from 'antd';
import type { CaseDetail } from '../../queries/case-detail.contract.ts';

/** What everybody has to know first: papers that are missing, a stopped clock, urging. */
export function CaseNotes({ detail: { correction, stopped, urges, status, timeline } }: { detail: CaseDetail }) {
  const back = timeline.findLast(({ outcome }) => outcome === 'returned');
  return (
    <>
      {correction && !correction.suppliedAt && (
        <Alert
          className="goa-above"
          type="warning"
          showIcon
          title="需要一次性补正以下内容，补齐后重新提交"
          description={
            <ol className="goa-points">
              {correction.wanted.map((what) => (
                <li key={what}>{what}</li>
              ))}
            </ol>
          }
        />
      )}
      {stopped && (
        <Alert
          className="goa-above"
          type="info"
          showIcon
          title={`特别程序，停止计时，预计 ${stopped.expectedOn} 恢复`}
          description={stopped.note}
        />
      )}
      {status === 'returned' && (
        <Alert
          className="goa-above"
          type="warning"
          showIcon
          title="已退回申请人，修改后重新提交。"
          description={back?.opinion && `${back.title} ${back.name ?? ''}：${back.opinion}`}
        />
      )}
      {urges.length > 0 && (
        <Alert
          className="goa-above"
          type="warning"
          title={`已被催办 ${urges.length} 次，最近一次：${urges.at(-1)?.by}${urges.at(-1)?.words ? `，${urges.at(-1)?.words}` : ''}`}
        />
      )}
    </>
  );
}

import { Alert } from 'antd';
import { sentenceOf } from '#web/kit';
import type { LiveFleet } from './use-fleet.ts';

/** Says when what is on the screen is not what is on the road: no answer from the server, or nobody there. */
export function Standing({ live: { error, answeredAt, resting } }: { live: LiveFleet }) {
  if (resting)
    return (
      <Alert type="info" showIcon role="status" title="页面长时间无人操作，已暂停刷新；移动鼠标或按任意键即继续。" />
    );
  if (error === undefined) return null;
  const since = answeredAt === undefined ? '' : `地图停在 ${clock(answeredAt)} 的情况。`;
  return <Alert type="warning" showIcon role="alert" title={`${sentenceOf(error)}${since}正在重新连接…`} />;
}

function clock(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(11, 19);
}

import type { AnswerOfContract } from '#standards/language';
import { type Column, DataTable, Failure, formatInstant, Loading, useAnswer } from '#web/kit';
import type { caseLog, LogEntry } from '../../queries/case-detail.contract.ts';

/** 办件痕迹: every act, in a chain that shows when somebody tampered with it. */
export function CaseLog({ id }: { id: string }) {
  const answer = useAnswer<AnswerOfContract<typeof caseLog>>('process', 'caseLog', { case: id });
  if (answer.error) return <Failure error={answer.error} retry={answer.refetch} />;
  if (!answer.data) return <Loading />;
  const { entries, whole } = answer.data;
  return (
    <>
      <p role="status">
        {whole ? (
          <span className="goa-tag goa-tag-good">痕迹完整，未被改动</span>
        ) : (
          <span className="goa-tag goa-tag-bad">痕迹已被改动，请联系审计管理员</span>
        )}
      </p>
      <DataTable label="办件痕迹" columns={COLUMNS} rows={entries} rowKey={({ seq }) => String(seq)} />
    </>
  );
}

const COLUMNS: readonly Column<LogEntry>[] = [
  { title: '时间', cell: ({ at }) => formatInstant(at) },
  { title: '办理人', cell: ({ actor, org }) => (org ? `${actor}（${org}）` : actor) },
  { title: '代谁办理', cell: ({ onBehalf }) => onBehalf ?? '—' },
  { title: '动作', cell: ({ action }) => ACTIONS[action] ?? action },
  { title: '意见', cell: ({ opinion }) => opinion ?? '—' },
];

const ACTIONS: Readonly<Record<string, string>> = {
  start: '提交申请',
  accept: '受理',
  refuse: '不予受理',
  deemedAccepted: '逾期视为受理',
  approve: '同意',
  deny: '不同意',
  return: '退回',
  approveOnPaper: '同意（纸质签批）',
  denyOnPaper: '不同意（纸质签批）',
  returnOnPaper: '退回（纸质签批）',
  askCorrection: '补正告知',
  resubmit: '重新提交',
  amend: '修改申请内容',
  transfer: '转办',
  delegate: '委派',
  handBack: '交回委派人',
  resolve: '交回委派人',
  addSign: '加签',
  removeSign: '减签',
  claim: '认领',
  unclaim: '退领',
  withdraw: '撤回',
  cancel: '撤销',
  suspend: '挂起',
  resume: '恢复',
  terminate: '终止',
  jump: '跳转',
  reassign: '改派',
  handOver: '移交',
  moveVersion: '改按新版流程办理',
  copy: '传阅',
  urge: '催办',
  consult: '征求意见',
  answerConsult: '答复意见',
  open: '阅读',
  read: '阅读',
  stopClock: '停止计时',
  resumeClock: '恢复计时',
  extend: '延期',
  deliver: '登记送达',
  receiveResult: '签收结果文书',
  supervise: '督办',
  annulWarning: '撤销预警',
  retryEffect: '重新生效',
  calendarEdited: '时限因放假安排重新计算',
};

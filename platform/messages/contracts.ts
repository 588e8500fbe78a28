import type { Contract } from '#standards/language';
import { channels } from './channels/channels.contract.ts';
import { deliveries } from './channels/deliveries.contract.ts';
import { confirmAddress, dropAddress, setAddress, setChannel } from './channels/own-channel.contract.ts';
import { answerNotice } from './commands/answer-notice.contract.ts';
import { issueNotice } from './commands/issue-notice.contract.ts';
import { markRead } from './commands/mark-read.contract.ts';
import { receiveNotice } from './commands/receive-notice.contract.ts';
import { remind } from './commands/remind.contract.ts';
import { sendBack } from './commands/send-back.contract.ts';
import { setColumns } from './commands/set-columns.contract.ts';
import { inbox } from './queries/inbox.contract.ts';
import { noticeForm } from './queries/notice-form.contract.ts';
import { noticeProgress } from './queries/notice-progress.contract.ts';
import { noticeTable } from './queries/notice-table.contract.ts';

/** What can be asked of the messages wing and done with it. */
export const messageContracts: readonly Contract[] = [
  issueNotice,
  setColumns,
  remind,
  receiveNotice,
  answerNotice,
  sendBack,
  markRead,
  inbox,
  noticeForm,
  noticeProgress,
  noticeTable,
  channels,
  setAddress,
  confirmAddress,
  setChannel,
  dropAddress,
  deliveries,
];

import { setOfficeHours, setRegionDays, workCalendar } from './calendar/calendar.contract.ts';
import { handOver, jump, reassign, resume, suspend, terminate } from './commands/administer.contract.ts';
import { answerConsult, consult, copyCase, dismiss, urge } from './commands/beside.contract.ts';
import { approve, askCorrection, deny, enterPaper, giveBack } from './commands/decide.contract.ts';
import { deputies, endDeputy, setDeputy } from './commands/deputy.contract.ts';
import { annulWarning, deliver, extend, publishYear, resumeClock, stopClock } from './commands/limits.contract.ts';
import { decideMany } from './commands/many.contract.ts';
import { cancel, resubmit, withdraw } from './commands/own-case.contract.ts';
import {
  addSign,
  claim,
  delegate,
  handBack,
  openTask,
  removeSign,
  transfer,
  unclaim,
} from './commands/pass-on.contract.ts';
import { pushTodos, withdrawTodos } from './commands/push.contract.ts';
import { numberRequest, registerRequest } from './commands/register-request.contract.ts';
import { draftCaseResult, receiveResult } from './commands/result.contract.ts';
import {
  checkDrawn,
  processBpmn,
  processVersions,
  proposeProcess,
  publishProcess,
  restoreProcess,
  saveProcess,
} from './definitions/definitions.contract.ts';
import { readBpmn } from './definitions/read-bpmn.contract.ts';
import { failedEffects, retryEffect } from './effects/effects.contract.ts';
import { agenda } from './queries/agenda.contract.ts';
import { caseDetail, caseForecast, caseLog, draftForecast } from './queries/case-detail.contract.ts';
import { caseResult } from './queries/case-result.contract.ts';
import { copiedCases, doneTasks, startedCases, todos } from './queries/inbox.contract.ts';
import { itemGuide, itemList } from './queries/items.contract.ts';
import { casePicture, itemPicture } from './queries/picture.contract.ts';
import { caseWarnings, supervisedCases, supervision } from './queries/supervision.contract.ts';
import { orderContracts } from './supervision-orders/order-contracts.ts';
import { moveCases, oldCases } from './versions/move-cases.contract.ts';

/** What can be done to cases and asked of them; the contracts of items stand with the items. */
export const processContracts = [
  approve,
  deny,
  giveBack,
  askCorrection,
  enterPaper,
  transfer,
  delegate,
  handBack,
  addSign,
  removeSign,
  claim,
  unclaim,
  openTask,
  resubmit,
  withdraw,
  cancel,
  suspend,
  resume,
  terminate,
  jump,
  reassign,
  handOver,
  registerRequest,
  numberRequest,
  retryEffect,
  failedEffects,
  oldCases,
  moveCases,
  todos,
  agenda,
  doneTasks,
  startedCases,
  copiedCases,
  caseDetail,
  caseLog,
  caseForecast,
  draftForecast,
  itemList,
  itemGuide,
  casePicture,
  itemPicture,
  copyCase,
  dismiss,
  urge,
  consult,
  answerConsult,
  setDeputy,
  endDeputy,
  deputies,
  stopClock,
  resumeClock,
  extend,
  deliver,
  publishYear,
  workCalendar,
  setRegionDays,
  setOfficeHours,
  annulWarning,
  decideMany,
  pushTodos,
  withdrawTodos,
  saveProcess,
  proposeProcess,
  publishProcess,
  restoreProcess,
  processVersions,
  checkDrawn,
  readBpmn,
  processBpmn,
  supervision,
  supervisedCases,
  caseWarnings,
  draftCaseResult,
  receiveResult,
  caseResult,
  ...orderContracts,
];

import type { Handler } from '#platform/commands';
import type { Files } from '#platform/files';
import type { DeclaredItem } from '#standards/process';
import { setOfficeHoursHandler, setRegionDaysHandler, workCalendarQuery } from './calendar/calendar.ts';
import {
  jumpHandler,
  reassignHandler,
  resumeHandler,
  suspendHandler,
  terminateHandler,
} from './commands/administer.ts';
import { answerConsultHandler, consultHandler, copyHandler, dismissHandler, urgeHandler } from './commands/beside.ts';
import { approveHandler, askCorrectionHandler, denyHandler, returnHandler } from './commands/decide.ts';
import { deputiesQuery, endDeputyHandler, setDeputyHandler } from './commands/deputy.ts';
import { enterPaperHandler } from './commands/enter-paper.ts';
import { handOverHandler } from './commands/hand-over.ts';
import { itemHandlers } from './commands/item-handlers.ts';
import {
  annulWarningHandler,
  deliverHandler,
  extendHandler,
  publishYearHandler,
  resumeClockHandler,
  stopClockHandler,
} from './commands/limits.ts';
import { decideManyHandler } from './commands/many.ts';
import { cancelHandler, resubmitHandler, withdrawHandler } from './commands/own-case.ts';
import {
  addSignHandler,
  claimHandler,
  delegateHandler,
  handBackHandler,
  openTaskHandler,
  removeSignHandler,
  transferHandler,
  unclaimHandler,
} from './commands/pass-on.ts';
import { pushTodosHandler, withdrawTodosHandler } from './commands/push.ts';
import { numberRequestHandler, registerRequestHandler } from './commands/register-request.ts';
import { draftCaseResultHandler, receiveResultHandler } from './commands/result.ts';
import {
  checkDrawnHandler,
  processBpmnQuery,
  processVersionsQuery,
  saveProcessHandler,
} from './definitions/definitions.ts';
import { proposeProcessHandler, publishProcessHandler, restoreProcessHandler } from './definitions/publish-process.ts';
import { readBpmnHandler } from './definitions/read-bpmn.ts';
import { failedEffectsQuery, retryEffectHandler } from './effects/effects.ts';
import { agendaQuery } from './queries/agenda.ts';
import { caseDetailQuery, caseLogQuery } from './queries/case-detail.ts';
import { caseResultQuery } from './queries/case-result.ts';
import { caseForecastQuery, draftForecastQuery } from './queries/forecast.ts';
import { guideQuery, itemsQuery } from './queries/items.ts';
import { copiedQuery, doneQuery, startedQuery } from './queries/own-lists.ts';
import { casePictureQuery, itemPictureQuery } from './queries/picture.ts';
import { caseWarningsQuery, supervisedCasesQuery, supervisionQuery } from './queries/supervision.ts';
import { todosQuery } from './queries/todos.ts';
import { orderHandlers } from './supervision-orders/orders.ts';
import { moveCasesHandler, oldCasesQuery } from './versions/move-cases.ts';

/** The code behind every contract of the process wing, and behind the contracts of all items of the installation. */
export function processHandlers(files: Files, items: readonly DeclaredItem[]): readonly Handler[] {
  return [
    ...items.flatMap((item) => itemHandlers(item, files)),
    approveHandler(files),
    denyHandler(files),
    returnHandler(files),
    askCorrectionHandler,
    enterPaperHandler(files),
    transferHandler,
    delegateHandler,
    handBackHandler,
    addSignHandler,
    removeSignHandler,
    claimHandler,
    unclaimHandler,
    openTaskHandler,
    resubmitHandler(files),
    withdrawHandler,
    cancelHandler,
    suspendHandler,
    resumeHandler,
    terminateHandler,
    jumpHandler,
    reassignHandler,
    handOverHandler,
    registerRequestHandler,
    numberRequestHandler,
    retryEffectHandler,
    failedEffectsQuery,
    oldCasesQuery,
    moveCasesHandler,
    todosQuery,
    agendaQuery,
    doneQuery,
    startedQuery,
    copiedQuery,
    caseDetailQuery,
    caseLogQuery,
    caseForecastQuery,
    draftForecastQuery,
    itemsQuery,
    guideQuery,
    casePictureQuery,
    itemPictureQuery,
    copyHandler,
    dismissHandler,
    urgeHandler,
    consultHandler,
    answerConsultHandler,
    setDeputyHandler,
    endDeputyHandler,
    deputiesQuery,
    stopClockHandler,
    resumeClockHandler,
    extendHandler,
    deliverHandler,
    publishYearHandler,
    workCalendarQuery,
    setRegionDaysHandler,
    setOfficeHoursHandler,
    annulWarningHandler,
    decideManyHandler,
    pushTodosHandler,
    withdrawTodosHandler,
    saveProcessHandler,
    proposeProcessHandler,
    publishProcessHandler,
    restoreProcessHandler,
    processVersionsQuery,
    checkDrawnHandler,
    readBpmnHandler,
    processBpmnQuery,
    supervisionQuery,
    supervisedCasesQuery,
    caseWarningsQuery,
    draftCaseResultHandler,
    receiveResultHandler,
    caseResultQuery,
    ...orderHandlers(files),
  ];
}

/** JT/T 808 of 2011, 2013 and 2019, both ways, as pure functions: bytes in, meaning out, and back. Nothing here throws on what a terminal sent. */
export { type Fault, type FaultKind, isFault } from './fault.ts';
export { escaped, unescaped } from './frame/escape.ts';
export { type Frame, longestBody, openFrame, writeFrames } from './frame/frame.ts';
export { FrameReader, type Reading } from './frame/frame-reader.ts';
export { type Address, type Edition, type Header, phoneBytes, terminalOf } from './frame/header.ts';
export { type MissingPieces, PieceCollector, type PieceLimits } from './frame/piece-collector.ts';
export { longestSegment, Splitter } from './frame/splitter.ts';
export { type AlarmBit, alarmBits, alarmsIn } from './meaning/alarm-bits.ts';
export { type ParameterEntry, parameterTable } from './meaning/parameter-table.ts';
export { type Parameter, refuseParameter } from './meaning/parameters.ts';
export { readStatus, type StatusFacts, statusBits } from './meaning/status-bits.ts';
export {
  type Answered,
  accepted,
  alarmConfirmed,
  answer,
  answerMedia,
  answerRegistration,
  askForPieces,
  failed,
  malformed,
  registered,
  tellTime,
  terminalTaken,
  terminalUnknown,
  unsupported,
  vehicleTaken,
  vehicleUnknown,
} from './order/answers.ts';
export type { Corner, FenceFacts, FenceSpeed, FenceTime } from './order/fence-parts.ts';
export * from './order/fences.ts';
export type { Order } from './order/order.ts';
export { askLocation, confirmAlarms, confirmableAlarms, sendText, type TextManner, track } from './order/positions.ts';
export { askAttributes, askParameters, control, controlTerminal, setParameters } from './order/settings.ts';
export type { Answer, AreaAnswer, Attributes, LocationAnswer, ParameterAnswer } from './report/answers.ts';
export type { Authentication } from './report/authentication.ts';
export type { Batch } from './report/batch.ts';
export type { DriverCard } from './report/driver-card.ts';
export { type Location, readLocation, toPosition } from './report/location.ts';
export type { LocationItems } from './report/location-items.ts';
export type { MediaEvent, MediaFacts, MediaUpload, PassThrough } from './report/media.ts';
export type { Registration } from './report/register.ts';
export { type LocationReport, type Report, readReport, type Sign, type Unknown } from './report/report.ts';
export * as terminalMessages from './terminal/messages.ts';
export { type OrderRead, readOrder } from './terminal/read-order.ts';
export { bcdTime, readBcdTime } from './text/bcd.ts';
export { decodeGbk, encodeGbk } from './text/gbk.ts';

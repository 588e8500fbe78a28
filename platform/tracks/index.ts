export { type AreaKey, type KeptArea, keepArea, readArea, readShapes, readVersions } from './areas/kept-areas.ts';
export { type LedgerPart, type LedgerRow, ledgerMark, readLedger } from './areas/read-ledger.ts';
export { type Feed, type FeedGround, findFeed, vehiclesOfFeed } from './feeds/feed-directory.ts';
export { type FeedKey, isFeedPassword, isFeedToken, issueFeedKey, revokeFeedKey } from './feeds/feed-keys.ts';
export { columnOf, type TrackGround } from './ground.ts';
export { prepareMonths, retireMonths } from './keep/retire-months.ts';
export { heardVehicles } from './live/heard-vehicles.ts';
export { type LivePart, type LiveState, type LiveVehicle, liveInScope } from './live/live-in-scope.ts';
export { setOpenAlarms, standsStill, tell } from './live/live-row.ts';
export { type QuietRow, quietVehicles } from './live/quiet-vehicles.ts';
export { followLedger, OFFLINE_AFTER, sweepLive } from './live/sweep-live.ts';
export type { Position, VehiclePosition } from './position.ts';
export { PositionFlag } from './position-flag.ts';
export type { PositionSink } from './position-sink.ts';
export { type History, readHistory } from './read/read-history.ts';
export { countQuarantined, readTrack, type StoredPlace } from './read/read-track.ts';
export { noteView, type TrackedVehicle, visibleVehicle } from './read/visible-vehicle.ts';
export { drainStream } from './stream/drain-stream.ts';
export { judgeStream } from './stream/judge-stream.ts';
export { type StreamNames, streamNames } from './stream/stream-names.ts';
export { openStreamSink, type StreamSink } from './stream/stream-sink.ts';
export { followUnits } from './sums/follow-units.ts';
export { keepMembers, type MemberMarks } from './sums/keep-members.ts';
export { keepSums, type UnitSums } from './sums/keep-sums.ts';
export { type MemberCounts, type MembersOfPlace, membersOfPlace } from './sums/read-members.ts';
export { pathOfPlace, type SumsOfPlace, seesAllOf, sumsHold, sumsOfPlace } from './sums/read-sums.ts';
export { forgetBook, isBuilt, noteBuilt, type SumBook, takeBook } from './sums/sum-book.ts';
export { tracksSystem } from './system.ts';
export {
  anyUnfollowed,
  databaseNow,
  type KnownTerminal,
  keepTerminalCode,
  readTerminals,
} from './terminals/directory.ts';
export { keepSaid, type Said } from './terminals/said.ts';
export { type TerminalCondition, terminalConditions } from './terminals/terminal-health.ts';
export type { ApartDetector, Detector } from './write/detector.ts';
export { emptyInbox, inboxSink } from './write/inbox.ts';
export { isJump } from './write/judge-position.ts';
export { PositionWriter, type PositionWriterOptions } from './write/position-writer.ts';

/** JT/T 809 of 2011 and 2019 as the upper platform speaks it, as pure functions. Nothing here throws on what a lower platform sent. */
export { crc16 } from './frame/crc16.ts';
export {
  bodyOf,
  openPlatformFrame,
  type PlatformEdition,
  type PlatformFault,
  type PlatformFrame,
  type PlatformHeader,
  utcSeconds,
  writePlatformFrame,
} from './frame/frame.ts';
export { PlatformReader } from './frame/platform-reader.ts';
export { type Login, loginResult, messageId, readLogin, writeLogin, writeLoginAnswer } from './message/login.ts';
export * from './message/platform-message.ts';
export * from './message/platform-position.ts';
export * from './message/vehicle-facts.ts';
export * from './message/vehicle-message.ts';

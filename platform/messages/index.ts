export { messageOutlets } from './channels/outlets.ts';
export { messageHandlers } from './handlers.ts';
export type { InboxMessage, Telling } from './inbox/message.ts';
export { tellInUnit, tellNearest } from './inbox/tell-holders.ts';
export { tellPeople } from './inbox/tell-people.ts';
export { messagesWork } from './jobs.ts';
export { messageCastRoles, seedNotices } from './seed.ts';
export { messagesSystem } from './system.ts';

export { HTTP_FAULTS } from './faults.ts';
export type { Readiness } from './health-routes.ts';
export { openapiDocument } from './openapi/document.ts';
export { AnswerTooLong, boundedText, dropAnswer } from './outward/bounded-text.ts';
export { personNews } from './raw/person-news.ts';
export type { RawAnswer, RawCall, RawRequest, RawRoute, ServerEvent } from './raw/raw-route.ts';
export { createServer, type ServerParts } from './server.ts';
export type { LiveSession, Peer, SignInPort } from './sign-in-port.ts';

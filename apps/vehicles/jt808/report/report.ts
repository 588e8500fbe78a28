import { type Fault, isFault } from '../fault.ts';
import type { Frame } from '../frame/frame.ts';
import {
  type Answer,
  type AreaAnswer,
  type Attributes,
  type LocationAnswer,
  type ParameterAnswer,
  readAnswer,
  readAreaAnswer,
  readAttributes,
  readLocationAnswer,
  readParameterAnswer,
} from './answers.ts';
import { type Authentication, readAuthentication } from './authentication.ts';
import { type Batch, readBatch } from './batch.ts';
import { type DriverCard, readDriverCard } from './driver-card.ts';
import { type Location, readLocation } from './location.ts';
import {
  type MediaEvent,
  type MediaUpload,
  type PassThrough,
  readCompressed,
  readMedia,
  readMediaEvent,
  readPassThrough,
} from './media.ts';
import { type Registration, readRegistration } from './register.ts';

/** 0x0002, 0x0003, 0x0004: messages that need no body, whatever some makers put into it. */
export interface Sign {
  readonly kind: 'heartbeat' | 'logout' | 'askTime';
}

/** 0x0200. */
export type LocationReport = { readonly kind: 'location' } & Location;

/** A message that this gateway does not know: the answer is 0x8001 with result 3. */
export interface Unknown {
  readonly kind: 'unknown';
}

/** Everything a terminal may say. */
export type Report =
  | Answer
  | Sign
  | Registration
  | Authentication
  | ParameterAnswer
  | Attributes
  | LocationReport
  | LocationAnswer
  | DriverCard
  | Batch
  | MediaEvent
  | MediaUpload
  | PassThrough
  | AreaAnswer
  | Unknown;

/** Reads what a whole message says (pieces first go through the collector). Never throws. */
export function readReport(frame: Frame): Report | Fault {
  const read = reportOf(frame);
  return isFault(read) ? { ...read, about: frame.header } : read;
}

function reportOf({ header: { id, edition }, body }: Frame): Report | Fault {
  switch (id) {
    case 0x0200: {
      const location = readLocation(body);
      return isFault(location) ? location : { kind: 'location', ...location };
    }
    case 0x0001:
      return readAnswer(body);
    case 0x0002:
      return { kind: 'heartbeat' };
    case 0x0003:
      return { kind: 'logout' };
    case 0x0004:
      return { kind: 'askTime' };
    case 0x0100:
      return readRegistration(body, edition);
    case 0x0102:
      return readAuthentication(body, edition);
    case 0x0104:
      return readParameterAnswer(body);
    case 0x0107:
      return readAttributes(body, edition);
    case 0x0201:
    case 0x0500:
      return readLocationAnswer(body);
    case 0x0608:
      return readAreaAnswer(body);
    case 0x0702:
      return readDriverCard(body);
    case 0x0704:
      return readBatch(body);
    case 0x0800:
      return readMediaEvent(body);
    case 0x0801:
      return readMedia(body);
    case 0x0900:
      return readPassThrough(body);
    case 0x0901:
      return readCompressed(body);
    default:
      return { kind: 'unknown' };
  }
}

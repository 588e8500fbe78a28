import type { VehiclePosition } from '#platform/tracks';
import { keepSaid, type PositionSink } from '#platform/tracks';
import {
  accepted,
  answer,
  answerMedia,
  answerRegistration,
  type Frame,
  failed,
  isFault,
  type Location,
  type MediaUpload,
  malformed,
  type Report,
  readReport,
  tellTime,
  toPosition,
  unsupported,
} from '../jt808/index.ts';
import type { MediaKeeper } from '../media/media-keeper.ts';
import type { Downlink } from './downlink.ts';
import { authenticate, type IntroductionParts, register } from './introduce.ts';
import type { Link, Session } from './link.ts';
import { noteAttributes, noteEvent } from './note-event.ts';
import type { Sessions } from './sessions.ts';
import type { Heard } from './sightings.ts';

/** What messages are answered with. */
export interface HearingParts extends IntroductionParts {
  readonly sink: PositionSink;
  /** A terminal said something that is no position. */
  readonly heard: (vehicle: string, terminal: string, at: number) => void;
  /** A terminal came; another gateway may have written of its vehicle since. */
  readonly came: (session: Session) => void;
  readonly sessions: Sessions;
  readonly downlink: Downlink;
  /** Absent where nothing keeps recordings. */
  readonly media?: MediaKeeper;
  readonly terminalsPerLink: number;
  /** Told of what could not be kept. */
  readonly trouble: (error: unknown) => void;
}

/** Messages that a terminal may send before it has shown who it is: register, authenticate, log out. */
const BEFORE = new Set([0x0100, 0x0102, 0x0003]);

/** Messages that are answers themselves. */
const ANSWERS = new Set([0x0001, 0x0104, 0x0107, 0x0201, 0x0608]);

/**
 * Does what a whole message asks and answers it; positions are answered once they are durable. A promise comes back only where what follows on the link has to
 * wait for it.
 */
export function hear(parts: HearingParts, link: Link, frame: Frame): Promise<void> | undefined {
  const { header } = frame;
  const reply = (result: number) => void link.send(header, answer(header, result));
  const session = link.sessions.get(header.terminal);
  if (!session && parts.sightings.isBlocked(header.terminal)) {
    link.close();
    return undefined;
  }
  if (!session && !BEFORE.has(header.id)) {
    if (!parts.directory.get(header.terminal))
      parts.sightings.note(header.terminal, link.address, '未登记', { heard: heardOf(frame) });
    reply(failed);
    return undefined;
  }
  const report = readReport(frame);
  if (isFault(report)) {
    link.faults++;
    reply(malformed);
    return undefined;
  }
  if (report.kind === 'register') return answerIntroduction(parts, link, frame, report);
  if (report.kind === 'authenticate') return admit(parts, link, frame, report);
  if (!session) {
    reply(accepted);
    return undefined;
  }
  // A position tells it by itself, with its own batch.
  if (report.kind !== 'location' && report.kind !== 'batch')
    parts.heard(session.vehicle, session.terminal, link.heardAt);
  answerKnown(parts, session, frame, report, ANSWERS.has(header.id) ? () => {} : reply);
  return undefined;
}

/** Bytes of a stranger's message that are shown. */
const SHOWN = 90;

/** What a message of a stranger tells: where it says it is, when it says it, and how it begins. */
function heardOf(frame: Frame): Heard {
  const { header, body } = frame;
  const name = `0x${header.id.toString(16).padStart(4, '0')}`;
  const report = header.id === 0x0200 ? readReport(frame) : undefined;
  const location =
    report && !isFault(report) && report.kind === 'location' ? toPosition(report, Date.now(), false) : undefined;
  const place =
    location?.located && Math.abs(location.lat) <= 90 && Math.abs(location.lon) <= 180 ? location : undefined;
  return {
    frame: `${name} ${body.subarray(0, SHOWN).toString('hex')}`,
    ...(place ? { place: { lat: place.lat, lon: place.lon } } : {}),
  };
}

async function answerIntroduction(
  parts: HearingParts,
  link: Link,
  { header }: Frame,
  said: Extract<Report, { kind: 'register' }>,
): Promise<void> {
  const { result, code } = await register(parts, header, said, link.address);
  link.send(header, answerRegistration(header.serial, result, code));
}

async function admit(
  { sessions, downlink, came, terminalsPerLink, ...parts }: HearingParts,
  link: Link,
  { header }: Frame,
  said: Extract<Report, { kind: 'authenticate' }>,
): Promise<void> {
  const full = link.sessions.size >= terminalsPerLink && !link.sessions.has(header.terminal);
  const known = full ? undefined : await authenticate(parts, header, said, link.address);
  if (!known) {
    link.send(header, answer(header, failed));
    return;
  }
  const address = { edition: header.edition, revision: header.revision, phone: Buffer.from(header.phone) };
  const session: Session = {
    phone: header.terminal,
    terminal: known.id,
    vehicle: known.vehicle,
    link,
    address,
    since: Date.now(),
  };
  sessions.open(session);
  came(session);
  link.send(header, answer(header, accepted));
  downlink.came(session.terminal);
}

function answerKnown(
  parts: HearingParts,
  session: Session,
  { header }: Frame,
  report: Exclude<Report, { kind: 'register' | 'authenticate' }>,
  reply: (result: number) => void,
): void {
  const { downlink, sessions } = parts;
  const store = (locations: readonly Location[], late: boolean) =>
    put(
      parts,
      session,
      locations.map((location) => placed(session, location, late)),
      reply,
    );
  switch (report.kind) {
    case 'location':
      store([report], false);
      break;
    case 'batch':
      if (report.locations.length === 0) reply(malformed);
      else store(report.locations, report.late);
      break;
    case 'locationAnswer':
      downlink.answered(session, report.to, { result: accepted, report: report.location });
      store([report.location], false);
      break;
    case 'heartbeat':
      reply(accepted);
      break;
    case 'logout':
      reply(accepted);
      sessions.end(session);
      break;
    case 'askTime':
      session.link.send(header, tellTime(Date.now()));
      break;
    case 'answer':
      downlink.answered(session, report.to, { result: report.result });
      break;
    case 'parameterAnswer':
      downlink.answered(session, report.to, { result: accepted, report });
      break;
    case 'attributes':
      downlink.answered(session, undefined, { result: accepted, report });
      later(parts, session, noteAttributes(parts.store, session, report), reply);
      break;
    case 'areaAnswer':
      downlink.answered(session, undefined, { result: accepted, report });
      break;
    case 'driverCard':
    case 'mediaEvent':
      later(parts, session, noteEvent(parts.store, session, report, session.link.heardAt), reply);
      break;
    case 'media':
      if (parts.media) record(parts, parts.media, session, report, reply);
      else reply(unsupported);
      break;
    case 'passThrough':
      keep(parts, session, report, reply);
      break;
    default:
      reply(unsupported);
  }
}

function put(
  parts: HearingParts,
  { link }: Session,
  positions: readonly VehiclePosition[],
  reply: (result: number) => void,
): void {
  later(parts, { link }, parts.sink.put(positions), reply);
}

/** Answers once the work is done, or that it failed. */
function later(
  { trouble }: Pick<HearingParts, 'trouble'>,
  { link }: Pick<Session, 'link'>,
  work: Promise<void>,
  reply: (result: number) => void,
): void {
  link.pending++;
  work.then(
    () => {
      link.settled();
      reply(accepted);
    },
    (error: unknown) => {
      trouble(error);
      link.settled();
      reply(failed);
    },
  );
}

/** A recording is answered once it is committed: with the common answer, and with its own that says nothing is missing. */
function record(
  { trouble }: HearingParts,
  media: MediaKeeper,
  session: Session,
  said: MediaUpload,
  reply: (result: number) => void,
): void {
  const { link, address } = session;
  link.pending++;
  media.keep(session, said, link.heardAt).then(
    (outcome) => {
      link.settled();
      const over = outcome === 'kept' || outcome === 'refused';
      reply(over ? accepted : outcome === 'full' ? failed : unsupported);
      if (over) link.send(address, answerMedia(said.mediaId));
    },
    (error: unknown) => {
      trouble(error);
      link.settled();
      reply(failed);
    },
  );
}

/** Kept before it is answered, as positions are. */
function keep(
  parts: HearingParts,
  session: Session,
  { kind, ...said }: { readonly kind: string },
  reply: (result: number) => void,
): void {
  const plain = JSON.stringify(said, plainBytes);
  if (plain.length > LONGEST_SAID) {
    reply(unsupported);
    return;
  }
  const { terminal, vehicle } = session;
  const body = JSON.parse(plain) as Record<string, unknown>;
  later(parts, session, keepSaid(parts.store, { terminal, vehicle, kind, body }), reply);
}

/** Most characters of what is kept of one message. */
const LONGEST_SAID = 200_000;

/** Bytes in hexadecimal. */
function plainBytes(_key: string, value: unknown): unknown {
  const bytes = value as { readonly type?: string; readonly data?: number[] } | null;
  return bytes?.type === 'Buffer' && bytes.data ? Buffer.from(bytes.data).toString('hex') : value;
}

function placed({ vehicle, terminal, link }: Session, location: Location, late: boolean): VehiclePosition {
  return { ...toPosition(location, link.heardAt, late), vehicle, terminal };
}

import { ByteReader, uint } from '../../jt808/bytes.ts';
import type { PlatformEdition } from '../frame/frame.ts';
import { utcSeconds } from '../frame/frame.ts';

/** 0x1201: a lower platform announces a terminal. */
export interface TerminalAnnounced {
  readonly platform: string;
  readonly maker: string;
  readonly model: string;
  readonly terminalId: string;
  readonly sim: string;
}

/** Reads 0x1201; `undefined` where it is too short. */
export function readTerminalAnnounced(data: Buffer, edition: PlatformEdition): TerminalAnnounced | undefined {
  const newer = edition === '2019';
  const reader = new ByteReader(data);
  const announced = {
    platform: reader.text(11),
    maker: reader.text(11),
    model: reader.text(newer ? 30 : 8),
    terminalId: reader.text(newer ? 30 : 7),
    sim: reader.text(newer ? 13 : 12),
  };
  return reader.short ? undefined : announced;
}

/** 0x120C: who drives. */
export interface DriverAnnounced {
  readonly name: string;
  readonly idNumber: string;
  readonly certificate: string;
  readonly agency: string;
}

/** Reads 0x120C; `undefined` where it is too short. */
export function readDriverAnnounced(data: Buffer): DriverAnnounced | undefined {
  const reader = new ByteReader(data);
  const driver = {
    name: reader.text(16),
    idNumber: reader.text(20),
    certificate: reader.text(40),
    agency: reader.text(200),
  };
  return reader.short ? undefined : driver;
}

/** 0x1209: from when to when positions are wanted again; instants in milliseconds UTC. */
export interface HistoryAsked {
  readonly from: number;
  readonly to: number;
}

/** Reads 0x1209; `undefined` where it is too short or ends before it begins. */
export function readHistoryAsked(data: Buffer): HistoryAsked | undefined {
  if (data.length !== 16) return undefined;
  const from = Number(data.readBigUInt64BE(0)) * 1000;
  const to = Number(data.readBigUInt64BE(8)) * 1000;
  return from <= to ? { from, to } : undefined;
}

/** Writes the data of 0x1209. */
export function writeHistoryAsked({ from, to }: HistoryAsked): Buffer {
  return Buffer.concat([utcSeconds(from), utcSeconds(to)]);
}

/** Writes the data of 0x9209: 0 positions follow, 1 also on the sub link, 2 refused, 3 later. */
export function writeHistoryAnswer(result: number): Buffer {
  return uint(result, 1);
}

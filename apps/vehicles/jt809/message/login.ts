import { ByteReader, padded, uint } from '../../jt808/bytes.ts';
import { encodeGbk } from '../../jt808/text/gbk.ts';
import type { PlatformEdition, PlatformFrame } from '../frame/frame.ts';

/** Numbers of the messages on main and sub link. */
export const messageId = {
  login: 0x1001,
  loginAnswer: 0x1002,
  logout: 0x1003,
  logoutAnswer: 0x1004,
  keep: 0x1005,
  keepAnswer: 0x1006,
  subLogin: 0x9001,
  subLoginAnswer: 0x9002,
  subLogout: 0x9003,
  subKeep: 0x9005,
  subKeepAnswer: 0x9006,
  /** 接收定位信息数量通知 on the sub link. */
  received: 0x9101,
  vehicle: 0x1200,
  vehicleDown: 0x9200,
  platform: 0x1300,
  platformDown: 0x9300,
  alarm: 0x1400,
  alarmDown: 0x9400,
} as const;

/** What the upper platform answers to a login. */
export const loginResult = {
  ok: 0,
  wrongAddress: 1,
  wrongCode: 2,
  unknownUser: 3,
  wrongPassword: 4,
  busy: 5,
  other: 6,
} as const;

/** 0x1001: a lower platform shows who it is and where its sub link listens. */
export interface Login {
  readonly edition: PlatformEdition;
  readonly user: number;
  readonly password: string;
  readonly address: string;
  readonly port: number;
}

/** Reads a login. Its length tells the edition of the whole link; `undefined` where it is neither's. */
export function readLogin({ rest }: PlatformFrame): Login | undefined {
  const edition = rest.length === 46 ? '2011' : rest.length === 58 ? '2019' : undefined;
  if (!edition) return undefined;
  const reader = new ByteReader(rest, edition === '2019' ? 8 : 0);
  const user = reader.uint(4);
  const password = reader.text(8);
  if (edition === '2019') reader.uint(4);
  return { edition, user, password, address: reader.text(32), port: reader.uint(2) };
}

/** Writes the body of 0x1001; what a lower platform sends. */
export function writeLogin({ edition, user, password, address, port }: Login, platform: number): Buffer {
  return Buffer.concat([
    uint(user, 4),
    padded(encodeGbk(password), 8),
    ...(edition === '2019' ? [uint(platform, 4)] : []),
    padded(encodeGbk(address), 32),
    uint(port, 2),
  ]);
}

/** Writes the body of 0x1002. The code is what the sub link is opened with. */
export function writeLoginAnswer(result: number, code: number): Buffer {
  return Buffer.concat([uint(result, 1), uint(code, 4)]);
}

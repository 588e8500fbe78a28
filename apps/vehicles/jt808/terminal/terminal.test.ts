import { expect, test } from 'vitest';
import {
  type Address,
  answerRegistration,
  type Frame,
  FrameReader,
  type Order,
  phoneBytes,
  readOrder,
  readReport,
  sendText,
  setParameters,
  terminalMessages,
  track,
  writeFrames,
} from '../index.ts';

const addresses: Address[] = [
  { edition: '2013', revision: 0, phone: phoneBytes('13800001234', '2013') },
  { edition: '2019', revision: 1, phone: phoneBytes('13800001234', '2019') },
];

function wired(address: Address, order: Order): Frame {
  return new FrameReader().push(Buffer.concat(writeFrames(address, order.id, 3, order.body))).frames[0] as Frame;
}

const at = Date.UTC(2026, 2, 5, 1, 10, 11);
const here = { fixAt: at, lat: 26.64766, lon: 106.630153, altitude: -12, speed: 60.5, course: 359, status: 3 };
const counted = { odometer: 12_345.6, fuel: 25.5, satellites: 12 };
const card = {
  inserted: true,
  at,
  result: 0,
  name: '张三',
  certificate: '5201',
  agency: '贵阳市',
  validTo: '2031-05-20',
};

test.each(addresses)('what a terminal of $edition writes is what the platform reads', (address) => {
  const { edition } = address;
  const facts = {
    province: 52,
    city: 103,
    maker: 'GZBD1',
    model: 'T8',
    terminalId: 'A17',
    plateColour: 5,
    plate: '贵AD12345',
  };
  const said = (order: Order) => readReport(wired(address, order));
  const t = terminalMessages;
  expect(said(t.register({ ...facts, edition }))).toEqual({ kind: 'register', edition, ...facts });
  expect(said(t.authenticate('码-1', edition, '86', 'v1'))).toMatchObject({ kind: 'authenticate', code: '码-1' });
  expect(said(t.heartbeat())).toEqual({ kind: 'heartbeat' });
  expect(said(t.logout())).toEqual({ kind: 'logout' });
  expect(said(t.location({ ...here, ...counted }))).toEqual({
    kind: 'location',
    alarm: 0,
    located: true,
    ...here,
    ...counted,
  });
  expect(said(t.location({ ...here, lat: -1, lon: -2 }))).toMatchObject({ lat: -1, lon: -2 });
  expect(said(t.batch([here, here], true))).toMatchObject({ late: true, locations: [here, here], faults: [] });
  expect(said(t.locationAnswer(9, here))).toMatchObject({ to: 9, location: here });
  expect(said(t.answerOrder(0x8103, 8, 0))).toEqual({ kind: 'answer', to: 8, order: 0x8103, result: 0 });
  expect(said(t.driverCard(card))).toEqual({ kind: 'driverCard', ...card });
  expect(said(t.driverCard({ inserted: false, at }))).toEqual({ kind: 'driverCard', inserted: false, at });
});

test.each(addresses)('what the platform writes a terminal of $edition understands', (address) => {
  const understood = (order: Order) => readOrder(wired(address, order));
  expect(understood(answerRegistration(5, 0, '码'))).toEqual({ kind: 'registration', to: 5, result: 0, code: '码' });
  expect(understood(answerRegistration(5, 4, '码'))).toEqual({ kind: 'registration', to: 5, result: 4 });
  expect(understood(setParameters([{ id: 0x29, value: 30 }]))).toMatchObject({ parameters: [{ id: 0x29, value: 30 }] });
  expect(understood(track(5, 60))).toEqual({ kind: 'track', interval: 5, valid: 60 });
  expect(understood(sendText('请减速', { speak: true }, address.edition))).toEqual({
    kind: 'text',
    flags: 8,
    text: '请减速',
  });
  expect(understood({ id: 0x8100, body: Buffer.alloc(1) })).toEqual({ fault: 'body' });
  expect(understood({ id: 0x8108, body: Buffer.alloc(1) })).toEqual({ kind: 'other', id: 0x8108 });
});

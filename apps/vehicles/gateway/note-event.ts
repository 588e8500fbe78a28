import { serviceActor } from '#platform/identity';
import type { Store } from '#platform/store';
import type { InputOf } from '#standards/language';
import type { Attributes, DriverCard, MediaEvent } from '../jt808/index.ts';
import { terminal } from '../terminals/terminal.resource.ts';
import { terminalEvent } from '../terminals/terminal-event.resource.ts';
import type { Session } from './link.ts';
import { text } from './sightings.ts';

type Whose = Pick<Session, 'terminal' | 'vehicle'>;
type Draft = InputOf<typeof terminalEvent.fields>;

const CARD_RESULTS = ['读卡成功', '卡片未通过认证', '卡片被锁定', '卡片已被拔出', '卡片无法读取'];
const MEDIA = ['图像', '音频', '视频'];
const MEDIA_EVENTS = ['平台下发指令', '定时动作', '抢劫报警触发', '碰撞侧翻报警触发'];
const GNSS = ['GPS', '北斗', 'GLONASS', 'Galileo'];

/** Keeps an event in the ledger, once: a terminal that got no answer tells it again. */
export async function noteEvent(
  store: Store,
  whose: Whose,
  said: DriverCard | MediaEvent,
  heardAt: number,
): Promise<void> {
  const event = said.kind === 'driverCard' ? cardEvent(said) : mediaEvent(said, heardAt);
  const actor = serviceActor('gateway', {
    permissions: ['terminal.read', 'vehicle.read', 'terminalEvent.read', 'terminalEvent.create'],
  });
  await store.run(actor, async (tx) => {
    const known = await tx.matching(
      terminalEvent,
      ['terminal', 'kind', 'at'],
      [[whose.terminal, event.kind, event.at]],
    );
    if (known.length > 0) return;
    const row = { terminal: whose.terminal, vehicle: whose.vehicle, ...event };
    await tx.create(terminalEvent, [row], { permission: 'terminalEvent.create', verb: 'report' });
  });
}

/** What a terminal says of itself goes into its row where it differs. */
export async function noteAttributes(store: Store, whose: Whose, said: Attributes): Promise<void> {
  const actor = serviceActor('gateway', { permissions: ['terminal.read', 'terminal.update'] });
  await store.run(actor, async (tx) => {
    const row = await tx.get(terminal, whose.terminal);
    const gnss = GNSS.filter((_, bit) => said.gnss & (1 << bit)).join('、');
    const told = {
      maker: text(said.maker, 30),
      model: text(said.model, 60),
      hardware: text(said.hardware, 60),
      firmware: text(said.firmware, 60),
      sim: text(said.iccid, 30),
      gnss: text(gnss, 40),
    };
    const set = Object.fromEntries(
      Object.entries(told).filter(([field, value]) => value && value !== row[field as keyof typeof told]),
    );
    if (Object.keys(set).length === 0) return;
    await tx.update(terminal, [{ id: row.id, rev: row.rev, set }], { permission: 'terminal.update', verb: 'report' });
  });
}

function cardEvent(said: DriverCard): Omit<Draft, 'terminal' | 'vehicle'> {
  const { inserted, at, result, validTo } = said;
  const driver = text(said.name, 40);
  const read = result === undefined ? undefined : (CARD_RESULTS[result] ?? `读卡结果 ${result}`);
  return {
    kind: inserted ? 'cardIn' : 'cardOut',
    at: new Date(at).toISOString(),
    summary: [inserted ? '插卡' : '拔卡', driver, read].filter(Boolean).join('，'),
    driver,
    certificate: text(said.certificate, 20),
    agency: text(said.agency, 100),
    validTo,
  };
}

function mediaEvent(
  { mediaId, type, event, channel }: MediaEvent,
  heardAt: number,
): Omit<Draft, 'terminal' | 'vehicle'> {
  const summary = `${MEDIA[type] ?? '多媒体'}，${MEDIA_EVENTS[event] ?? `事件 ${event}`}，通道 ${channel}`;
  return { kind: 'media', at: new Date(heardAt).toISOString(), summary, detail: `多媒体编号 ${mediaId}` };
}

import {
  askAttributes,
  askLocation,
  askParameters,
  confirmAlarms,
  control,
  controlTerminal,
  type Edition,
  type Order,
  type Parameter,
  parameterTable,
  refuseParameter,
  sendText,
  setParameters,
  track,
} from '../jt808/index.ts';
import { type AreaOrder, deleteArea, queryArea, setArea } from './area-order.ts';

/** Kinds of orders that a person may give, and the answer that ends each of them besides the common one. */
export const ORDER_ANSWERS: Readonly<
  Record<string, 'answer' | 'locationAnswer' | 'parameterAnswer' | 'attributes' | 'areas'>
> = {
  locate: 'locationAnswer',
  follow: 'answer',
  text: 'answer',
  queryParameters: 'parameterAnswer',
  setParameters: 'answer',
  attributes: 'attributes',
  reset: 'answer',
  confirmAlarm: 'answer',
  setArea: 'answer',
  deleteArea: 'answer',
  queryAreas: 'areas',
  cutPower: 'answer',
  restorePower: 'answer',
};

/** Kinds that touch how the car drives: they have a permission of their own, and the first waits for a second person. */
export const POWER_ORDERS: readonly string[] = ['cutPower', 'restorePower'];

/** Kinds about a fence of the ledger: their content is made from it. */
export const AREA_ORDERS: readonly string[] = ['setArea', 'deleteArea', 'queryAreas'];

/** Command words of 0x8105 by which makers cut and restore oil and power; the standard names none. */
const POWER_WORDS = { cutPower: 0x64, restorePower: 0x65 } as const;

type Content = Readonly<Record<string, unknown>>;

/** An order ready to be kept: what a list shows and what the gateway builds the message from. */
export interface JudgedOrder {
  readonly summary: string;
  readonly content: string;
}

/** Reads what a person wrote (JSON, empty for kinds that need nothing); `undefined` when a terminal could not be sent that. */
export function judgeOrder(kind: string, written: string | null | undefined): JudgedOrder | undefined {
  const content = readContent(written);
  if (!content) return undefined;
  const summary = SUMMARIES[kind]?.(content);
  if (summary === undefined) return undefined;
  return { summary: summary.slice(0, 200), content: JSON.stringify(content) };
}

/** The message to a terminal of an edition. @throws RangeError for contents that `judgeOrder` refuses. */
export function buildOrder(kind: string, content: string, edition: Edition): Order {
  const given = readContent(content) ?? {};
  switch (kind) {
    case 'locate':
      return askLocation();
    case 'follow':
      return track(Number(given.interval), Number(given.seconds));
    case 'text':
      return sendText(String(given.text), { urgent: given.urgent === true, display: true, speak: true }, edition);
    case 'queryParameters':
      return askParameters(given.ids as readonly number[] | undefined);
    case 'setParameters':
      return setParameters(given.parameters as readonly Parameter[]);
    case 'attributes':
      return askAttributes();
    case 'reset':
      return controlTerminal(control.reset);
    case 'confirmAlarm':
      return confirmAlarms(Number(given.serial ?? 0), Number(given.alarms));
    case 'setArea':
      return setArea(given as unknown as AreaOrder, edition);
    case 'deleteArea':
      return deleteArea(given as unknown as AreaOrder);
    case 'queryAreas':
      return queryArea(given as unknown as AreaOrder);
    case 'cutPower':
    case 'restorePower':
      return { id: 0x8105, body: Buffer.from([POWER_WORDS[kind]]) };
    default:
      throw new RangeError(`no order ${kind}`);
  }
}

const SUMMARIES: Readonly<Record<string, (content: Content) => string | undefined>> = {
  locate: () => '点名定位',
  follow: ({ interval, seconds }) =>
    whole(interval, 0, 65_535) && whole(seconds, 0, 86_400) ? `每 ${interval} 秒上报，持续 ${seconds} 秒` : undefined,
  text: ({ text }) => (typeof text === 'string' && text.length > 0 && text.length <= 400 ? text : undefined),
  queryParameters: ({ ids }) => {
    if (ids === undefined) return '全部参数';
    return Array.isArray(ids) && ids.length <= 255 && ids.every((id) => parameterTable.has(id))
      ? ids.map((id) => hex(id)).join('、')
      : undefined;
  },
  setParameters: ({ parameters }) =>
    Array.isArray(parameters) && parameters.length > 0 && parameters.length <= 100 && parameters.every(isParameter)
      ? parameters.map(({ id, value }) => `${hex(id)}=${value}`).join('、')
      : undefined,
  attributes: () => '查询终端属性',
  reset: () => '终端复位',
  confirmAlarm: ({ alarms, serial }) =>
    whole(alarms, 1, 0xffffffff) && (serial === undefined || whole(serial, 0, 65_535)) ? '人工确认告警' : undefined,
  cutPower: () => '远程断油断电',
  restorePower: () => '恢复油电',
};

function isParameter(given: unknown): given is Parameter {
  const { id, value } = (given ?? {}) as Parameter;
  return (typeof value === 'number' || typeof value === 'string') && refuseParameter({ id, value }) === undefined;
}

function readContent(written: string | null | undefined): Content | undefined {
  if (!written) return {};
  try {
    const read: unknown = JSON.parse(written);
    return read !== null && typeof read === 'object' && !Array.isArray(read) ? (read as Content) : undefined;
  } catch {
    return undefined;
  }
}

const whole = (value: unknown, least: number, most: number) =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
const hex = (id: number) => `0x${id.toString(16).padStart(4, '0')}`;

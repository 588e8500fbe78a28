import { equipFleet, type FleetMember, readFleet, simulateFleet } from '#apps/vehicles/server';
import type { Command, Env } from './command.ts';
import { portOption, wholeNumber } from './number-option.ts';
import { parseOptions } from './parse-options.ts';
import { TerminalError } from './terminal-error.ts';
import { terminalActor, withInstallation } from './with-installation.ts';

const day = 86_400_000;
const beijing = 8 * 3_600_000;

/** `goa simulate vehicles`: drives a fleet through the real gateway. */
export const simulate: Command = {
  name: 'simulate',
  summary: 'Drives a fleet of simulated vehicles through the gateway, for demonstrations and measurements',
  usage: `goa simulate vehicles --count N [--create] [--minutes M] [--speed X] [--at hh:mm] [--host H] [--port P]

  --count    vehicles on the road
  --create   gives vehicles in use that have no terminal a simulated one (phone 9990…, maker GOSIM) until there are N
  --minutes  how long; without, until it is interrupted
  --speed    how much faster than the clock on the wall, 1 to 600 (1); what is told ends at the present moment, so --minutes is needed
  --at       the hour that the fleet believes it is when it starts, so that it drives at night too; what it reports bears the real time
  --host     127.0.0.1
  --port     GOA_JT808_PORT, or 7611

  Only simulated terminals are used: no vehicle with a terminal of its own is touched.`,
  async run([what, ...args], env) {
    if (what !== 'vehicles') throw new TerminalError('USAGE', 'Only vehicles can be simulated: goa simulate vehicles.');
    const { values } = parseOptions(args, {
      options: {
        count: { type: 'string' },
        create: { type: 'boolean' },
        minutes: { type: 'string' },
        speed: { type: 'string' },
        at: { type: 'string' },
        host: { type: 'string' },
        port: { type: 'string' },
      },
    });
    const wanted = wholeNumber('--count', values.count, 0, 100_000);
    if (wanted === 0) throw new TerminalError('USAGE', 'Say how many: --count 100.');
    const minutes = wholeNumber('--minutes', values.minutes, 0, 100_000);
    const speed = Math.max(1, wholeNumber('--speed', values.speed, 1, 600));
    if (speed > 1 && minutes === 0) throw new TerminalError('USAGE', '--speed needs --minutes.');
    const clock = clockOf(values.at, minutes, speed, Date.now());
    const port = portOption(values.port, env.vars);
    const members = await fleetOf(env, wanted, values.create ?? false);
    const host = values.host ?? '127.0.0.1';
    return drive(env, { members, host, port, speed, ...clock }, minutes);
  },
};

/** When the clock of the fleet begins, and what is added to it in what is told: the last report is of the present moment. */
export function clockOf(at: string | undefined, minutes: number, speed: number, now: number) {
  const real = now - minutes * 60_000 * (speed - 1);
  if (at === undefined) return { from: real, told: 0 };
  const [, hours, past] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(at) ?? [];
  if (!hours || !past) throw new TerminalError('USAGE', '--at must be a time of day such as 09:30.');
  const from = Math.floor((real + beijing) / day) * day - beijing + (Number(hours) * 60 + Number(past)) * 60_000;
  const working = workday(from);
  return { from: working, told: real - working };
}

/** On Saturdays and Sundays the fleet rests: it then believes that it is Friday. */
function workday(at: number): number {
  const weekday = new Date(at + beijing).getUTCDay();
  return at - (weekday === 6 ? day : weekday === 0 ? 2 * day : 0);
}

function fleetOf(env: Env, wanted: number, create: boolean): Promise<FleetMember[]> {
  return withInstallation(env, 'simulate', async ({ store }) => {
    if (create) {
      const made = await equipFleet(store, terminalActor(store.registry), wanted);
      env.out(`terminals ${made.toLocaleString('en')} made`);
    }
    const members = await readFleet(store, wanted);
    if (members.length < wanted) env.err(`Only ${members.length} vehicles have a simulated terminal.`);
    if (members.length === 0) throw new TerminalError('NO_FLEET');
    return members;
  });
}

async function drive(
  { out }: Env,
  options: Omit<Parameters<typeof simulateFleet>[0], 'signal' | 'onTick'>,
  minutes: number,
): Promise<number> {
  const ending = new AbortController();
  const end = () => ending.abort();
  const timer = minutes > 0 ? setTimeout(end, minutes * 60_000) : undefined;
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  let ticks = 0;
  const done = await simulateFleet({
    ...options,
    signal: ending.signal,
    onTick: ({ connected, refused, sent, acknowledged, late }) => {
      if (ticks++ % 10 === 0)
        out(
          `fleet     ${connected} connected, ${refused} refused, ${sent} sent (${late} late), ${acknowledged} acknowledged`,
        );
    },
  });
  clearTimeout(timer);
  process.off('SIGINT', end);
  process.off('SIGTERM', end);
  out(`driven    ${options.members.length} vehicles: ${done.sent} positions sent, ${done.acknowledged} acknowledged`);
  return done.refused > 0 ? 1 : 0;
}

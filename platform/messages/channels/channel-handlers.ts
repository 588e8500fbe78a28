import { sql } from 'kysely';
import { defineHandler, defineQuery, type Handler } from '#platform/commands';
import { GoaError, type Writer } from '#platform/store';
import { messageFault } from '../faults.ts';
import { confirmOwn, sendCode } from './address-code.ts';
import { CHANNEL_NAMES, type ChannelName } from './channel.ts';
import { channels } from './channels.contract.ts';
import { checkAddress, maskAddress } from './check-address.ts';
import { deliveriesQuery } from './deliveries.ts';
import type { MessageOutlets } from './outlets.ts';
import { confirmAddress, dropAddress, setAddress, setChannel } from './own-channel.contract.ts';

/** Handlers of a person's own channels, and of what the administrator sees of them. */
export function channelHandlers(outlets: MessageOutlets): readonly Handler[] {
  return [
    channelsQuery(outlets),
    defineHandler(setAddress, async (tx, { channel, address: given }) => {
      const address = checkAddress(channel, given);
      if (!address) throw new GoaError(messageFault('ADDRESS_BAD'), { path: 'address' });
      if (!outlets.channels.has(channel)) throw new GoaError(messageFault('CHANNEL_OFF'), { path: 'channel' });
      await sendCode(tx, outlets.sealer, channel, address);
      return { sentTo: maskAddress(address) };
    }),
    defineHandler(confirmAddress, (tx, { channel, code }) => confirmOwn(tx, channel, code)),
    defineHandler(setChannel, async (tx, input) => {
      const kinds = [
        ...(input.notices ? ['notice'] : []),
        ...(input.reminders ? ['reminder'] : []),
        ...(input.cases ? ['case'] : []),
      ];
      const { rows } = await sql`
        update message_address set kinds = ${kinds}, quiet_from = ${input.quietFrom}, quiet_to = ${input.quietTo}
        where person = ${tx.actor.person} and channel = ${input.channel} returning channel`.execute(tx.system);
      refuseNone(rows);
    }),
    defineHandler(dropAddress, async (tx: Writer, { channel }) => {
      const { rows } = await sql`
        delete from message_address where person = ${tx.actor.person} and channel = ${channel} returning channel`.execute(
        tx.system,
      );
      refuseNone(rows);
    }),
    deliveriesQuery,
  ];
}

function refuseNone(rows: readonly unknown[]): void {
  if (rows.length === 0) throw new GoaError(messageFault('ADDRESS_MISSING'));
}

function channelsQuery({ channels: on, sealer }: MessageOutlets): Handler {
  return defineQuery(channels, async ({ actor }, _input, { store }) => {
    const { rows } = await sql<{
      channel: ChannelName;
      address: string;
      confirmed: boolean;
      kinds: string[];
      quietFrom: number;
      quietTo: number;
    }>`
      select channel, address, confirmed_at is not null as confirmed, kinds, quiet_from as "quietFrom", quiet_to as "quietTo"
      from message_address where person = ${actor.person}`.execute(store.system);
    const kept = new Map(rows.map((row) => [row.channel, { ...row, address: maskAddress(sealer.open(row.address)) }]));
    return {
      channels: CHANNEL_NAMES.map((channel) => ({
        ...(kept.get(channel) ?? { ...UNSET, channel }),
        on: on.has(channel),
      })),
    };
  });
}

/** As a new address begins. */
const UNSET = { address: null, confirmed: false, kinds: ['notice', 'reminder', 'case'], quietFrom: 1320, quietTo: 420 };

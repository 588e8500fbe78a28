import { serviceActor } from '#platform/identity';
import type { Store } from '#platform/store';
import type { KnownTerminal } from '#platform/tracks';
import { type Authentication, type Header, type Registration, registered, terminalUnknown } from '../jt808/index.ts';
import { terminal } from '../terminals/terminal.resource.ts';
import { type Refusal, type Sightings, text } from './sightings.ts';
import type { TerminalDirectory } from './terminal-directory.ts';

/** What introductions are judged with. */
export interface IntroductionParts {
  readonly store: Store;
  readonly directory: TerminalDirectory;
  readonly sightings: Sightings;
}

/** 0x0100: whoever is in the ledger gets a code; what it calls itself is kept the first time and must be the same from then on. */
export async function register(
  parts: IntroductionParts,
  header: Header,
  said: Registration,
  address: string,
): Promise<{ readonly result: number; readonly code: string }> {
  const known = await parts.directory.find(header.terminal);
  const refusal = refuse(known) ?? (otherDevice(known, said) ? '终端标识不符' : undefined);
  if (!known || refusal) {
    parts.sightings.note(header.terminal, address, refusal ?? '未登记', { registration: said });
    return { result: terminalUnknown, code: '' };
  }
  await learn(parts.store, known, said, header);
  return { result: registered, code: await parts.directory.codeOf(known) };
}

/** 0x0102: the terminal, when it shows its code. */
export async function authenticate(
  { directory, sightings }: IntroductionParts,
  header: Header,
  { code }: Authentication,
  address: string,
): Promise<KnownTerminal | undefined> {
  const known = await directory.find(header.terminal);
  const refusal = refuse(known) ?? (known && directory.isCode(known, code) ? undefined : '鉴权码不符');
  if (!refusal) return known;
  sightings.note(header.terminal, address, refusal);
  return undefined;
}

function refuse(known: KnownTerminal | undefined): Refusal | undefined {
  if (!known) return '未登记';
  return known.admitted ? undefined : '已停用或不得定位';
}

function otherDevice(known: KnownTerminal | undefined, { terminalId }: Registration): boolean {
  const said = text(terminalId, 60);
  return Boolean(known?.serialNo && said && known.serialNo !== said);
}

/** What the ledger does not know of the terminal yet. */
async function learn(
  store: Store,
  { id }: KnownTerminal,
  said: Registration,
  { edition, revision }: Header,
): Promise<void> {
  const actor = serviceActor('gateway', { permissions: ['terminal.read', 'terminal.update'] });
  await store.run(actor, async (tx) => {
    const row = await tx.get(terminal, id);
    const protocol = edition === '2019' ? `JT/T 808-2019（修订 ${revision}）` : `JT/T 808-${said.edition}`;
    const set = {
      ...(row.maker ? {} : { maker: text(said.maker, 30) }),
      ...(row.model ? {} : { model: text(said.model, 60) }),
      ...(row.serialNo ? {} : { serialNo: text(said.terminalId, 60) }),
      ...(row.protocol === protocol ? {} : { protocol }),
    };
    if (Object.values(set).every((value) => value === undefined)) return;
    await tx.update(terminal, [{ id, rev: row.rev, set }], { permission: 'terminal.update', verb: 'register' });
  });
}

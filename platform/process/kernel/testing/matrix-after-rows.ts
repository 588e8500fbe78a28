import type { Command } from '#standards/process';
import { type Act, admin, after, every, type MatrixRow, on, sign, visitOf } from './matrix-game.ts';
import { type Play, taskAt } from './play.ts';

const by = (who: string, kind: Command['kind'], more: object = {}): Act => {
  return (game) => ({ kind, by: who, task: taskAt(game, 'x', who), opinion: '意见', ...more }) as Command;
};
/** m1 reaches for what another holds. */
const held = (who: string, kind: Command['kind'], more: object = {}): Act => by(who, kind, { by: 'm1', ...more });
const atStart = (kind: Command['kind'], who = 'applicant'): Act => {
  return (game) => ({ kind, by: who, task: taskAt(game, 'start') }) as Command;
};
const removing = (who: string): Act => {
  return (game) => on('removeSign', { remove: [taskAt(game, 'x', who)] })(game);
};
/** Takes back what was said at the visit of x that is open now, once it was said. */
const takeBack = (said: Act, between?: (game: Play) => void): Act => {
  return (game) => {
    const visit = visitOf(game);
    game.send(said(game));
    between?.(game);
    return { kind: 'withdraw', by: 'm1', visit };
  };
};
const looked = (game: Play) => {
  const [next] = game.state?.tokens.filter(({ at }) => at === 'b') ?? [];
  if (next) game.send({ kind: 'read', by: 'b1', task: next.tasks[0]!.id });
};
const toApplicant = on('return', { to: 'applicant' });
const delegated = on('delegate', { to: 'n1' });
const suspended = admin('suspend');

/** Every action on a step where something has been done before; the cells stand in the order of `KINDS`. */
export const AFTER_ROWS: readonly MatrixRow[] = [
  //                                                                    one pool all any seq ratio handle
  ['the delegate hands back', after(delegated, by('n1', 'resolve')), [1, 1, 3, 3, 1, 3, 1]],
  ['the delegate decides', after(delegated, by('n1', 'approve')), every('DELEGATED')],
  ['the owner hands back what the delegate has', after(delegated, held('n1', 'resolve')), every('NOT_YOURS')],
  ['the delegate delegates', after(delegated, by('n1', 'delegate', { to: 'n2' })), every('DELEGATED')],
  ['the owner delegates once more', after(delegated, held('n1', 'delegate', { to: 'n2' })), every('NOT_YOURS')],
  ['the new holder decides', after(on('transfer', { to: 'n1' }), by('n1', 'approve')), ['→', '→', 2, '→', 1, 2, '→']],
  ['transfer back', after(on('transfer', { to: 'n1' }), by('n1', 'transfer', { to: 'm1' })), every('GOES_ROUND')],
  ['decide while a signer before is asked', after(sign('before'), on('approve')), every('TASK_WAITS')],
  ['the signer before speaks', after(sign('before'), by('n1', 'approve')), [1, 1, 3, 3, 1, 3, 1]],
  [
    'the signer before sends back',
    after(sign('before'), by('n1', 'return', { to: 'previous' })),
    every('NOT_ALLOWED_HERE'),
  ],
  [
    'before and, when he has spoken, after',
    after(after(sign('before'), by('n1', 'approve')), sign('after', ['n2'])),
    every('SIGNERS_MIXED'),
  ],
  [
    'a signer adds a signer',
    after(sign('beside'), by('n1', 'addSign', { where: 'beside', people: ['n2'] })),
    every('ADDED_CANNOT_ADD'),
  ],
  ['add the same signer twice', after(sign('beside'), sign('beside')), every('ALREADY_IN_GROUP')],
  ['remove a signer beside', after(sign('beside'), removing('n1')), [1, 1, 3, 3, 1, 3, 1]],
  ['remove a signer before', after(sign('before'), removing('n1')), [1, 1, 3, 3, 1, 3, 1]],
  ['decide again before the signer after', after(sign('after'), on('approve')), every('TASK_CLOSED')],
  ['the signer after speaks', after(sign('after'), by('n1', 'approve')), ['→', '→', 2, '→', 1, 2, '→']],
  ['claim twice', after(on('claim'), on('claim')), every('NOT_CLAIMABLE')],
  ['unclaim what was claimed', after(on('claim'), on('unclaim')), ['NOT_CLAIMED', 1, ...Array(5).fill('NOT_CLAIMED')]],
  ['claim what is with another', after(on('transfer', { to: 'n1' }), by('n1', 'claim')), every('NOT_CLAIMABLE')],
  ['read again', after(on('read'), on('read')), [1, 1, 3, 3, 1, 3, 1]],
  ['read as a stranger', on('read', { by: 'stranger' }), every('NOT_YOURS')],
  ['withdraw one’s word', takeBack(on('approve')), [1, 1, 3, 3, 1, 3, 1]],
  ['withdraw another’s word', (game) => ({ ...takeBack(on('approve'))(game), by: 'n1' }), every('NOTHING_TO_WITHDRAW')],
  ['withdraw a delegation', takeBack(delegated), [1, 1, 3, 3, 1, 3, 1]],
  [
    'withdraw what was read behind',
    takeBack(on('approve'), looked),
    ['WITHDRAW_TOO_LATE', 'WITHDRAW_TOO_LATE', 3, 'WITHDRAW_TOO_LATE', 1, 3, 'WITHDRAW_TOO_LATE'],
    [1, 1, 3, 3, 1, 3, 1],
  ],
  ['resubmit what came back', after(toApplicant, atStart('resubmit')), every('a')],
  ['resubmit as a stranger', after(toApplicant, atStart('resubmit', 'stranger')), every('NOT_YOURS')],
  ['decide what lies with the applicant', after(toApplicant, atStart('approve')), every('RESUBMIT_ONLY')],
  ['cancel what came back', after(toApplicant, () => ({ kind: 'cancel', by: 'applicant' })), every('∅')],
  ['resume', after(suspended, admin('resume')), [1, 1, 3, 3, 1, 3, 1]],
  ['resume without a reason', after(suspended, admin('resume', { reason: ' ' })), every('REASON_REQUIRED')],
  ['transfer while suspended', after(suspended, on('transfer', { to: 'n1' })), every('CASE_SUSPENDED')],
  ['add a signer while suspended', after(suspended, sign('beside')), every('CASE_SUSPENDED')],
  ['return while suspended', after(suspended, on('return', { to: 'previous' })), every('CASE_SUSPENDED')],
  ['jump while suspended', after(suspended, admin('jump', { to: 'z', second: 'admin2' })), every('CASE_SUSPENDED')],
  ['hand over while suspended', after(suspended, admin('reassign', { from: 'm1', to: 'n1' })), [1, 1, 3, 3, 1, 3, 1]],
  ['cancel while suspended', after(suspended, () => ({ kind: 'cancel', by: 'applicant' })), every('∅')],
  ['terminate while suspended', after(suspended, admin('terminate')), every('†')],
  ['terminate without a reason', admin('terminate', { reason: '' }), every('REASON_REQUIRED')],
  ['jump with a second person', admin('jump', { to: 'z', second: 'admin2' }), every('z')],
  ['jump to nowhere', admin('jump', { to: 'nowhere', second: 'admin2' }), every('UNKNOWN_NODE')],
  ['jump to the step beside', admin('jump', { to: 'b', second: 'admin2' }), every('→'), [1, 1, 3, 3, 1, 3, 1]],
  ['copy to nobody', () => ({ kind: 'copy', by: 'm1', people: [] }), every('NO_PEOPLE')],
];

import type { GroupRule, Task } from '#standards/process';

/** What a group, or one member of it, has said so far. */
export type Verdict = 'yes' | 'no' | 'open';

/** Judges a group by its rule. Signers added before a member only advise it; those added after it are part of its vote. */
export function verdict(group: GroupRule, tasks: readonly Task[]): Verdict {
  const members = membersOf(tasks);
  const votes = members.map((member) => voteOf(member, tasks));
  const some = (vote: Verdict) => votes.includes(vote);
  const every = (vote: Verdict) => votes.every((other) => other === vote);
  switch (group.rule) {
    case 'any':
      if (some('yes')) return 'yes';
      return (group.refusal === 'afterAll' ? every('no') : some('no')) ? 'no' : 'open';
    case 'all':
      if (every('yes')) return 'yes';
      if (group.refusal === 'afterAll' && some('open')) return 'open';
      return some('no') ? 'no' : 'open';
    case 'ratio':
      return ratio(group.percent, members, votes);
    default:
      if (some('no')) return 'no';
      return every('yes') ? 'yes' : 'open';
  }
}

/** Members that the rule counts. */
export function membersOf<T extends Task>(tasks: readonly T[]): T[] {
  return tasks.filter((task) => task.added !== 'before' && task.added !== 'after');
}

/** A member's vote: his word, and then the words of the signers he added after himself. */
export function voteOf(member: Task, tasks: readonly Task[]): Verdict {
  if (member.said !== 'yes') return member.said ?? 'open';
  const after = tasks.filter((task) => task.parent === member.id && task.added === 'after');
  if (after.some((task) => task.said === 'no')) return 'no';
  return after.every((task) => task.said === 'yes') ? 'yes' : 'open';
}

/** Closes early, both when the share is reached and when it can no longer be. */
function ratio(percent: number, members: readonly Task[], votes: readonly Verdict[]): Verdict {
  const weigh = (vote: Verdict) =>
    members.reduce((sum, { weight }, index) => (votes[index] === vote ? sum + (weight ?? 1) : sum), 0);
  const [yes, open, no] = [weigh('yes'), weigh('open'), weigh('no')];
  const wanted = percent * (yes + open + no);
  if (yes * 100 >= wanted) return 'yes';
  return (yes + open) * 100 < wanted ? 'no' : 'open';
}

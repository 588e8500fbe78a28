import { GoaError, type WriteGuards } from '#platform/store';
import { exchangeFault } from './faults.ts';

/** An address to push to is one of the web, without anything that would stand in logs. */
export function exchangeGuards(): WriteGuards {
  return {
    exchangePartner: async (_tx, { rows }) => {
      for (const { after } of rows)
        if (typeof after.url === 'string' && !isAddress(after.url))
          throw new GoaError(exchangeFault('EXCHANGE_ADDRESS'), { path: 'url' });
    },
  };
}

function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return ['http:', 'https:'].includes(protocol) && [username, password, search, hash].every((part) => part === '');
}

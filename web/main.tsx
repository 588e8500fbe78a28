import { createRoot } from 'react-dom/client';
import { chosenApps } from '#apps/chosen';
import { buildRegistry } from '#standards/language';
import { createQueryClient } from './kit/api/query-client.ts';
import { leadStrangers } from './shell/lead-strangers.ts';
import { Root } from './shell/root.tsx';
import { createRouter } from './shell/router.tsx';
import './shell/styles/shell.css';
import './shell/styles/kit.css';

const place = document.getElementById('root');
if (place) void start(place);

async function start(place: HTMLElement): Promise<void> {
  const queries = createQueryClient();
  const known = leadStrangers(queries);
  const registry = buildRegistry(chosenApps);
  await known;
  const router = createRouter(registry, queries);
  createRoot(place).render(<Root registry={registry} queries={queries} router={router} />);
}

// Development: serves the pages unbuilt in front of the api: `node serve-pages.mjs <clone> <port> <host>`, started by `goa serve --watch`.
import path from 'node:path';
import { createServer } from 'vite';

const [root, port, host] = process.argv.slice(2);
const api = `http://127.0.0.1:${process.env.GOA_API_PORT}`;
const server = await createServer({
  configFile: path.join(root, 'web/vite.config.ts'),
  logLevel: 'warn',
  server: {
    port: Number(port),
    host,
    strictPort: true,
    proxy: { '^/(api|healthz|readyz|metrics)(/|\\?|$)': { target: api } },
  },
});
await server.listen();

for (const event of ['disconnect', 'SIGTERM']) process.once(event, () => server.close().then(() => process.exit()));
// Ctrl-C is the parent's to handle; it sends the word.
process.on('SIGINT', () => {});
process.on('message', (word) => word === 'stop' && process.disconnect());
process.send('ready');

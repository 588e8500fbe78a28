import { createSealer, openStore } from '#platform/store';
import { townRegistry } from '../../../../platform/identity/testing/town-store.ts';
import { startGateway } from '../start-gateway.ts';

// A gateway in a process of its own, to be killed: the address of the database is its argument, its first line the port.
const store = await openStore({
  url: process.argv[2] ?? '',
  registry: townRegistry(),
  sealKey: Buffer.alloc(32, 7),
  max: 4,
});
const { port } = await startGateway({
  store,
  sealer: createSealer(Buffer.alloc(32, 7)),
  port: 0,
  host: '127.0.0.1',
  report: (line) => console.error(line),
});
console.log(port);

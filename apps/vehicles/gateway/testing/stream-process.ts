import { createSealer, openStore } from '#platform/store';
import { streamNames } from '#platform/tracks';
import { townRegistry } from '../../../../platform/identity/testing/town-store.ts';
import { alarmDetector } from '../../alarms/alarm-detector.ts';
import { startGateway } from '../start-gateway.ts';
import { startStreamRules, startStreamWriter } from '../start-writer.ts';

// A gateway, a writer or a judge with NATS between them, in a process of its own, to be killed. The first line is the port, or 0.
const [part, databaseUrl = '', nats = '', suffix] = process.argv.slice(2);
const sealKey = Buffer.alloc(32, 7);
const store = await openStore({ url: databaseUrl, registry: townRegistry(), sealKey, max: 4 });
const stream = { url: nats, names: streamNames(suffix) };
const report = (line: string) => console.error(line);
if (part === 'writer') {
  await startStreamWriter({ store, stream, report });
  console.log(0);
} else if (part === 'rules') {
  await startStreamRules({ store, stream, report, detector: alarmDetector(store) });
  console.log(0);
} else {
  const sealer = createSealer(sealKey);
  const { port } = await startGateway({ store, sealer, port: 0, host: '127.0.0.1', stream, report });
  console.log(port);
}

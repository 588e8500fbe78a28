import type { ChildProcess } from 'node:child_process';
import type { Figure } from '../ground/figures.ts';
import { end, factsOf, start, word } from './children.ts';

/** Links that say nothing, over some gateways and source addresses: their number and the memory of the gateways. */
export async function idleFigures(url: string, links: number, gateways: number): Promise<Figure[]> {
  const began = performance.now();
  const held: ChildProcess[] = [];
  const drivers: ChildProcess[] = [];
  const total = { links: 0, known: 0, memory: 0 };
  const each = Math.ceil(links / gateways);
  for (let g = 0; g < gateways; g++) {
    const gateway = start('gateway', url, 0);
    const { port } = await word<{ port: number }>(gateway);
    const driver = start('driver', port, each, each, 0, 0, g * each);
    await word(driver);
    drivers.push(driver);
    held.push(gateway);
  }
  const seconds = (performance.now() - began) / 1000;
  for (const gateway of held) {
    const { links, known, memory } = await factsOf(gateway);
    total.links += links;
    total.known += known;
    total.memory += memory;
  }
  await end(...drivers, ...held);
  const megabytes = total.memory / 2 ** 20;
  const note = `${total.known.toLocaleString('en')} authenticated within ${seconds.toFixed(0)} s`;
  if (gateways === 1)
    return [
      {
        what: `${total.links.toLocaleString('en')} idle links, memory of one gateway`,
        value: megabytes,
        unit: 'MiB',
        bar: { atMost: 1229 },
        note,
      },
    ];
  return [
    {
      what: `idle links over ${gateways} gateways`,
      value: total.links,
      unit: '',
      bar: { atLeast: links },
      note: `${megabytes.toFixed(0)} MiB together, ${note}`,
    },
  ];
}

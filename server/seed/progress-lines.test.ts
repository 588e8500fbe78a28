import { expect, test } from 'vitest';
import type { Resource } from '#standards/language';
import { unit } from '#standards/resources';
import { vehicle } from '../../apps/vehicles/resources/index.ts';
import { progressLines } from './progress-lines.ts';

test('one line a resource with its rate, and more while a large one goes on', () => {
  const lines: string[] = [];
  let time = 0;
  const { progress, end } = progressLines(
    (line) => lines.push(line.replace(/ +/g, ' ')),
    () => time,
  );
  const after = (seconds: number, resource: Resource, rows: number) => {
    time += seconds * 1000;
    progress(resource, rows);
  };
  after(1, unit, 500);
  after(1, unit, 500);
  after(2, vehicle, 1000);
  after(4, vehicle, 3000);
  after(2, vehicle, 200);
  after(1, vehicle, 300);
  end();
  end();
  expect(lines).toEqual([
    'seed unit 1,000 rows 500 rows/s',
    'seed vehicle 4,200 rows 525 rows/s',
    'seed vehicle 4,500 rows 500 rows/s',
  ]);
});

test('nothing loaded is nothing told', () => {
  const lines: string[] = [];
  progressLines((line) => lines.push(line)).end();
  expect(lines).toEqual([]);
});

import { expect, test } from 'vitest';
import { workingCalendar } from '#standards/calendar';
import { judgeDay } from './judge-day.ts';
import { defaultUsageSettings } from './settings.ts';
import { eight, outsideBase, stood } from './testing/tracks.ts';

const minutes = (from: number, to: number) => ({ plannedFrom: eight + from * 60_000, plannedTo: eight + to * 60_000 });

test('an order that nobody drove is found, an exemption that nobody used is not', () => {
  const { findings } = judgeDay(stood(-60, 600, 0), '2026-03-03', {
    settings: defaultUsageSettings,
    calendar: workingCalendar(),
    night: { from: 22, to: 6 },
    listed: [],
    outside: outsideBase,
    orders: [
      { id: 'order', ...minutes(120, 180) },
      { id: 'shuttle', ...minutes(300, 360), standing: true },
    ],
    until: eight + 86_400_000,
  });
  expect(findings).toMatchObject([{ kind: 'notExecuted', order: 'order' }]);
});

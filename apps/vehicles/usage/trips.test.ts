import { expect, test } from 'vitest';
import { cleanTrack } from './clean-track.ts';
import { defaultUsageSettings as settings } from './settings.ts';
import { driven, fixAt, stood } from './testing/tracks.ts';
import { tripsIn } from './trips.ts';

const out = driven(31, 50, 300, 9500);
const back = driven(81, 100, 9500, 300);
const journey = [...stood(0, 30, 0), ...out, ...stood(51, 80, 9600), ...back, ...stood(101, 130, 0)];

test('there and back with a halt between are two trips of one length', () => {
  const trips = tripsIn(journey, settings);
  expect(trips).toHaveLength(2);
  for (const { kilometres } of trips) expect(kilometres.track).toBeCloseTo(9.6, 0);
});

test('the same trip gives the same kilometres whatever part of the day is asked for', () => {
  const whole = tripsIn(journey, settings)[0];
  const part = tripsIn(journey.slice(10, 75), settings)[0];
  expect(part).toEqual(whole);
});

test('a car parked for a night with sixty metres of drift makes no trip and no kilometres', () => {
  const night = stood(0, 600, 0, 25);
  expect(tripsIn(night, settings)).toEqual([]);
});

test('a silence ends a trip; what was driven meanwhile is not joined to it', () => {
  const track = [...journey.slice(0, 40), ...journey.slice(55)];
  const trips = tripsIn(track, settings);
  expect(trips[0]).toMatchObject({ endsInGap: true });
  expect(trips[0]?.to).toBe(journey[39]?.fixAt);
});

test('the odometer counts where there is one, and a difference from the track is told', () => {
  const with80 = journey.map((fix, index) => ({ ...fix, odometer: 1000 + index * 0.5 }));
  const { kilometres } = tripsIn(with80, settings)[0]!;
  expect(kilometres.odometer).toBe(10);
  expect(
    tripsIn(
      with80.map((fix) => ({ ...fix, odometer: 500 })),
      settings,
    )[0]?.kilometres,
  ).toMatchObject({
    odometer: 0,
    disagree: true,
  });
});

test.each([
  ['without a place', fixAt(5.5, 4000, 0, { located: false })],
  ['at an instant that is already known', fixAt(5, 80)],
  ['where no vehicle could have come and gone', fixAt(5.5, 50_000)],
])('a fix %s is left out', (_name, fix) => {
  const track = stood(0, 10, 0);
  expect(cleanTrack([...track, fix], settings.mostSpeed)).toEqual(track);
});

test('a vehicle that is really elsewhere after a silence is believed, and fixes are put in order', () => {
  const far = [fixAt(20, 300_000), fixAt(21, 300_500)];
  const track = stood(0, 10, 0);
  expect(cleanTrack([...far, ...track], settings.mostSpeed)).toEqual([...track, ...far]);
});

// Run by BoardModulesTest with `node --test`.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

const board = new URL('../../../../ranking-service/src/main/resources/static/board/', import.meta.url);

// Browsers take any .js as a module when told so; Node asks for a type. Pure modules import each other by name only.
async function load(name) {
  let source = await readFile(new URL(name, board), 'utf8');
  for (const [, imported] of source.matchAll(/from '\.\/([a-z]+\.js)'/g)) {
    source = source.replace(`'./${imported}'`, `"${await load(imported)}"`);
  }
  return `data:text/javascript,${encodeURIComponent(source)}`;
}

const { decimal, decimalsOf, deadline, exact, inZone, milliseconds, minute, narrow, span, whole } = await import(await load('format.js'));
const { isZero, plain, stepsToCover, toScale } = await import(await load('decimal.js'));
const { withZones } = await import(await load('zones.js'));
const { nextDeadline, sentenceOf } = await import(await load('phases.js'));

test('writes whole numbers with separators and the true minus', () => {
  assert.equal(whole(9421), '9,421');
  assert.equal(whole(0), '0');
  assert.equal(whole(-1234567), '\u22121,234,567');
  assert.equal(whole(null), '\u2013');
});

test('shortens from 100,000 and never rounds up', () => {
  assert.equal(narrow(99_999, 'zh'), '99,999');
  assert.equal(narrow(100_000, 'zh'), '10.0万');
  assert.equal(narrow(123_999, 'zh'), '12.3万');
  assert.equal(narrow(123_999, 'en'), '123K');
  assert.equal(narrow(1_299_999, 'en'), '1.2M');
  assert.equal(narrow(250_000_000, 'zh'), '2.5亿');
});

test('keeps decimals exact where floating point does not', () => {
  assert.equal(toScale('0.1000000000000000055', 2), '0.10');
  assert.equal(decimal('9007199254740993.25', 2), '9,007,199,254,740,993.25');
  assert.equal(decimal('-0.2000', 2), '\u22120.20');
  assert.equal(exact('0.3000'), '0.3');
  assert.equal(exact('1.2E+3'), '1,200');
  assert.equal(plain('100'), '100');
});

test('rounds half to even', () => {
  assert.equal(toScale('0.125', 2), '0.12');
  assert.equal(toScale('0.135', 2), '0.14');
  assert.equal(toScale('-0.125', 2), '-0.12');
});

test('counts how many steps close a gap', () => {
  assert.equal(stepsToCover('1.2000', '0.2'), 6);
  assert.equal(stepsToCover('1.2001', '0.2'), 7);
  assert.equal(stepsToCover('0.0000', '0.2'), null);
  assert.equal(stepsToCover('1', '0'), null);
  assert.equal(isZero('0.0000'), true);
  assert.equal(isZero('0.0001'), false);
});

test('gives a column of scores the decimals that its formula can need', () => {
  assert.equal(decimalsOf('views*0.01 + likes*0.2', '12.3000'), 2);
  assert.equal(decimalsOf('likes + comments', '12.0000'), 0);
  assert.equal(decimalsOf('views*0.01*likes', '12.3000'), 4);
  assert.equal(decimalsOf('views*0.123456', '12.3000'), 4);
});

test('writes the end of a day as 24:00 of that day', () => {
  assert.equal(deadline('2019-11-15T16:00:00Z', 'Asia/Shanghai'), '2019-11-15 24:00');
  assert.equal(deadline('2019-11-15T15:00:00Z', 'Asia/Shanghai'), '2019-11-15 23:00');
  assert.equal(minute('2019-11-15T16:00:00Z', 'Asia/Shanghai'), '2019-11-16 00:00');
  assert.equal(inZone('x', 'Asia/Shanghai', 'zh'), 'x（北京时间）');
  assert.equal(inZone('x', 'Asia/Shanghai', 'en'), 'x (Beijing time)');
});

test('reads spans of time', () => {
  assert.deepEqual(span(90_061_000), { days: 1, clock: '01:01:01' });
  assert.equal(milliseconds('PT2M5S'), 125_000);
  assert.equal(milliseconds('PT0.4S'), 400);
  assert.equal(milliseconds(125_000), 125_000);
  assert.equal(milliseconds(null), 0);
});

const tier = (name) => ({ zh: name, en: name });
const awards = [
  { awardId: 'a', title: tier('A'), tiers: [{ from: 1, through: 1, title: tier('T1'), prize: tier('p1') }, { from: 2, through: 3, title: tier('T2'), prize: tier('p2') }] },
];
const row = (rank, place, gap) => ({
  rank,
  articleId: `r${rank}`,
  zone: place ? { awardId: 'a', place, tier: tier(place === 1 ? 'T1' : 'T2'), prize: tier('p') } : null,
  gapToNextTier: gap ?? null,
});

test('draws one line before each tier and one below the last place', () => {
  const shown = withZones([row(1, 1), row(2, 0), row(3, 2, '5.0'), row(4, 3, '6.0'), row(5, 0, '0.5')], awards);
  assert.deepEqual(
    shown.map((item) => (item.line ? `-- ${item.line.outside ? 'outside' : item.line.tier.zh} ${item.line.gap ?? ''}`.trim() : item.row.articleId)),
    ['-- T1', 'r1', 'r2', '-- T2 5.0', 'r3', 'r4', '-- outside 0.5', 'r5'],
  );
  assert.deepEqual(shown.filter((item) => item.keptOut).map((item) => item.row.articleId), ['r2']);
});

test('counts down by the facts when a contest of the past is replayed', () => {
  const view = {
    phase: 'running',
    submissionStart: '2019-08-16T16:00:00Z',
    submissionEnd: '2019-10-31T16:00:00Z',
    cutOff: '2019-11-15T16:00:00Z',
    eventTimeMark: '2019-11-14T16:00:00Z',
  };
  const later = Date.parse('2026-01-01T00:00:00Z');
  assert.deepEqual(nextDeadline(view, later), { key: 'countdown.cutOff', left: 86_400_000, replayed: true });
  assert.equal(sentenceOf(view, later), 'sentence.runningClosedEntries');
  const live = Date.parse('2019-10-30T16:00:00Z');
  assert.deepEqual(nextDeadline(view, live), { key: 'countdown.submissions', left: 86_400_000, replayed: false });
  assert.equal(nextDeadline({ ...view, phase: 'frozen' }, live), null);
});

// How numbers and times are written. Pure functions: language, zone and "now" are passed in.
import { plain, toScale } from './decimal.js';

export const MINUS = '\u2212';
export const DASH = '\u2013';

function grouped(digits) {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** 9,421 – a whole number of any size; "–" for nothing. */
export function whole(value) {
  if (value === null || value === undefined) return DASH;
  const text = String(value);
  return text.startsWith('-') ? MINUS + grouped(text.slice(1)) : grouped(text);
}

/** As `whole`, but from 100,000 shortened for narrow cells: 12.3万, 123K. */
export function narrow(value, lang) {
  if (value === null || value === undefined) return DASH;
  const number = Number(value);
  if (Math.abs(number) < 100_000) return whole(value);
  const sign = number < 0 ? MINUS : '';
  const size = Math.abs(number);
  const [unit, mark] =
    lang === 'zh' ? (size >= 1e8 ? [1e8, '亿'] : [1e4, '万']) : size >= 1e6 ? [1e6, 'M'] : [1e3, 'K'];
  const shortened = size / unit;
  // Cut, never rounded up: 99,999 thousand must not look like a million.
  const shown = shortened >= 100 ? Math.floor(shortened).toString() : (Math.floor(shortened * 10) / 10).toFixed(1);
  return sign + grouped(shown) + mark;
}

/** An exact decimal with a fixed number of decimals: 1,234.50, −0.20. */
export function decimal(text, decimals) {
  if (text === null || text === undefined) return DASH;
  const fixed = toScale(text, decimals);
  if (fixed === null) return String(text);
  const negative = fixed.startsWith('-');
  const [integer, fraction] = fixed.replace('-', '').split('.');
  return (negative ? MINUS : '') + grouped(integer) + (fraction ? `.${fraction}` : '');
}

/** An exact decimal with only the decimals it needs. */
export function exact(text) {
  const short = plain(text);
  return short === null ? String(text) : decimal(short, short.split('.')[1]?.length ?? 0);
}

/** How many decimals a score by this formula can need: a column of scores keeps this width whatever its values are. */
export function decimalsOf(formula, score) {
  const scale = String(score ?? '').split('.')[1]?.length ?? 0;
  const literals = String(formula ?? '').match(/\d+\.\d+/g) ?? [];
  if (/[/()]|\*[^+-]*\*/.test(formula ?? '')) return scale;
  const needed = Math.max(0, ...literals.map((literal) => literal.split('.')[1].replace(/0+$/, '').length));
  return Math.min(needed, scale);
}

function partsIn(zone, instant) {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  return Object.fromEntries(format.formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
}

/** 2024-03-28 */
export function day(instant, zone) {
  const at = partsIn(zone, instant);
  return `${at.year}-${at.month}-${at.day}`;
}

/** 09:32:14 */
export function clock(instant, zone) {
  const at = partsIn(zone, instant);
  return `${at.hour}:${at.minute}:${at.second}`;
}

/** 2024-03-28 09:32 */
export function minute(instant, zone) {
  const at = partsIn(zone, instant);
  return `${at.year}-${at.month}-${at.day} ${at.hour}:${at.minute}`;
}

/** The first instant after a period, written as its last: 00:00 of the 29th is 2024-03-28 24:00. */
export function deadline(instant, zone) {
  const at = partsIn(zone, instant);
  if (at.hour !== '00' || at.minute !== '00' || at.second !== '00') return minute(instant, zone);
  return `${day(new Date(instant).getTime() - 1, zone)} 24:00`;
}

/** 北京时间, Beijing time; other zones by the name the browser knows. */
export function zoneWords(zone, lang) {
  if (zone === 'Asia/Shanghai') return lang === 'zh' ? '北京时间' : 'Beijing time';
  if (zone === 'UTC' || zone === 'Etc/UTC' || zone === 'Z') return 'UTC';
  const format = new Intl.DateTimeFormat(lang === 'zh' ? 'zh-CN' : 'en', { timeZone: zone, timeZoneName: 'longGeneric' });
  return format.formatToParts(new Date()).find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

export function inZone(text, zone, lang) {
  return lang === 'zh' ? `${text}（${zoneWords(zone, lang)}）` : `${text} (${zoneWords(zone, lang)})`;
}

export function viewersZone() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

/** {days, clock: "04:12:09"} of a positive span of milliseconds. */
export function span(milliseconds) {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (n) => String(n).padStart(2, '0');
  const rest = seconds % 86_400;
  return {
    days: Math.floor(seconds / 86_400),
    clock: `${two(Math.floor(rest / 3600))}:${two(Math.floor((rest % 3600) / 60))}:${two(rest % 60)}`,
  };
}

/** Milliseconds from a number of milliseconds or an ISO-8601 duration such as PT2M30.5S; 0 for nothing. */
export function milliseconds(duration) {
  if (typeof duration === 'number') return duration;
  const found = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(String(duration ?? ''));
  if (!found) return 0;
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] = found;
  return (((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}

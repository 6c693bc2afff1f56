// A moment in the contest's time zone; the viewer's own zone on hover.
import { h } from 'vue';
import { clock, deadline, inZone, minute, viewersZone } from '../format.js';
import { t } from '../i18n.js';
import { preferences } from '../preferences.js';

const WRITTEN = { minute, deadline, clock };

export function Moment({ at, zone, as = 'minute', words = true }) {
  const text = WRITTEN[as](at, zone);
  const mine = viewersZone();
  const title = t('time.yours', { time: inZone(minute(at, mine), mine, preferences.lang) });
  return h('time', { datetime: at, title }, words ? inZone(text, zone, preferences.lang) : text);
}
Moment.props = { at: {}, zone: {}, as: {}, words: { type: Boolean, default: true } };

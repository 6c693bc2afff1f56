// What a reader must know before trusting the numbers. Most urgent first.
import { h } from 'vue';
import { milliseconds } from '../format.js';
import { t } from '../i18n.js';
import { receiversDegraded } from '../receivers.js';
import { Moment } from './Moment.js';

const BEHIND_FROM = 30_000;

function lagWords(lag) {
  const seconds = Math.round(lag / 1000);
  return seconds < 60 ? t('span.seconds', { n: seconds }) : t('span.minutes', { n: Math.round(seconds / 60) });
}

/** A text with an element in the place of its {time}. */
function around(key, moment) {
  const [before, after] = t(key).split('{time}');
  return [before, moment, after];
}

const banner = (kind, glyph, content) =>
  h('p', { key: kind, class: ['banner', `banner-${kind}`] }, [
    h('span', { class: 'banner-glyph', 'aria-hidden': 'true' }, glyph),
    h('span', content),
  ]);

export function Banners({ view, connection, zone }) {
  const shown = [];
  if (connection === 'reconnecting') {
    shown.push(banner('reconnecting', '⟳', around('banner.reconnecting', h(Moment, { at: view.updatedAt, zone, as: 'clock', words: false }))));
  }
  const lag = milliseconds(view.lag);
  if (lag >= BEHIND_FROM && view.phase !== 'published') {
    shown.push(banner('behind', '▲', t('banner.behind', { span: lagWords(lag) })));
  }
  if (view.phase === 'frozen' || view.phase === 'counting') {
    shown.push(banner('frozen', '❄', around(`banner.${view.phase}`, h(Moment, { at: view.cutOff, zone, as: 'deadline' }))));
  }
  if (view.phase === 'provisional') shown.push(banner('provisional', '◇', t('banner.provisional')));
  if (receiversDegraded.value) shown.push(banner('degraded', '▲', t('banner.degraded')));
  return shown.length ? h('div', { class: 'banners' }, shown) : null;
}
Banners.props = ['view', 'connection', 'zone'];

// What a reader must know before trusting the numbers. Most urgent first.
import { h } from 'vue';
import { clock, inZone, milliseconds } from '../format.js';
import { t } from '../i18n.js';
import { preferences } from '../preferences.js';
import { Moment } from './Moment.js';

const BEHIND_FROM = 30_000;

function lagWords(lag) {
  const seconds = Math.round(lag / 1000);
  return seconds < 60 ? t('span.seconds', { n: seconds }) : t('span.minutes', { n: Math.round(seconds / 60) });
}

const banner = (kind, glyph, content) =>
  h('p', { key: kind, class: ['banner', `banner-${kind}`] }, [
    h('span', { class: 'banner-glyph', 'aria-hidden': 'true' }, glyph),
    h('span', content),
  ]);

export function Banners({ view, connection, zone }) {
  const shown = [];
  if (connection === 'reconnecting') {
    const time = inZone(clock(view.updatedAt, zone), zone, preferences.lang);
    shown.push(banner('reconnecting', '⟳', t('banner.reconnecting', { time })));
  }
  const lag = milliseconds(view.lag);
  if (lag >= BEHIND_FROM && view.phase !== 'published') {
    shown.push(banner('behind', '▲', t('banner.behind', { span: lagWords(lag) })));
  }
  if (view.phase === 'frozen' || view.phase === 'counting') {
    const [before, after] = t(`banner.${view.phase}`).split('{time}');
    shown.push(
      banner('frozen', '❄', [before, h(Moment, { at: view.cutOff, zone, as: 'deadline' }), after]),
    );
  }
  if (view.phase === 'provisional') shown.push(banner('provisional', '◇', t('banner.provisional')));
  return shown.length ? h('div', { class: 'banners' }, shown) : null;
}
Banners.props = ['view', 'connection', 'zone'];

// Whether the numbers are moving, and of when they are.
import { h } from 'vue';
import { t } from '../i18n.js';
import { Moment } from './Moment.js';

const GLYPHS = { live: '●', connecting: '○', reconnecting: '⟳', closed: '■' };

export const LiveMark = ({ connection, view, zone }) =>
  h('p', { class: ['live', `live-${connection}`], id: 'live-mark', 'data-connection': connection }, [
    h('span', { class: 'live-word' }, [
      h('span', { class: 'live-glyph', 'aria-hidden': 'true' }, GLYPHS[connection]),
      t(`live.${connection}`),
    ]),
    view.updatedAt
      ? h('span', { class: 'live-time' }, [`${t('fact.updated')} `, h(Moment, { at: view.updatedAt, zone, as: 'clock', words: false })])
      : null,
    view.eventTimeMark
      ? h('span', { class: 'live-mark' }, [`${t('fact.mark')} `, h(Moment, { at: view.eventTimeMark, zone, words: false })])
      : null,
  ]);
LiveMark.props = ['connection', 'view', 'zone'];

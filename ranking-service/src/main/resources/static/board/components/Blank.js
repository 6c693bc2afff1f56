// What stands where rows will be: nothing yet, or nothing loaded yet.
import { h } from 'vue';
import { t } from '../i18n.js';
import { Moment } from './Moment.js';

const ROWS = 10;

export const BoardSkeleton = () =>
  h('div', { class: 'skeleton' }, [
    h('p', { class: 'sr-only', role: 'status' }, t('loading')),
    h('div', { 'aria-hidden': 'true' }, [
      h('span', { class: 'bone bone-title' }),
      h('span', { class: 'bone bone-line' }),
      h(
        'div',
        { class: 'bone-rows' },
        Array.from({ length: ROWS }, (_, n) =>
          h('div', { key: n, class: 'bone-row' }, [
            h('span', { class: 'bone bone-rank' }),
            h('span', { class: 'bone bone-article' }),
            h('span', { class: 'bone bone-score' }),
          ]),
        ),
      ),
    ]),
  ]);

export const NoEntries = ({ view, zone }) =>
  h('section', { class: 'blank' }, [
    h('p', { class: 'blank-glyph', 'aria-hidden': 'true' }, '○'),
    h('h2', t('empty.title')),
    h('p', [t('empty.how'), ' ', h(Moment, { at: view.submissionEnd, zone, as: 'deadline' }), t('empty.howEnd')]),
  ]);
NoEntries.props = ['view', 'zone'];

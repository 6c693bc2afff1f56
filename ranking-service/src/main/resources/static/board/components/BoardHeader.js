// What contest this is and where it stands: title, phase, one sentence, countdown, facts.
import { h } from 'vue';
import { now } from '../clock.js';
import { span, whole } from '../format.js';
import { localized, t } from '../i18n.js';
import { nextDeadline, sentenceOf } from '../phases.js';
import { formulaWords } from '../formula.js';
import { Moment } from './Moment.js';
import { PhaseChip } from './PhaseChip.js';

function countdown(view) {
  const deadline = nextDeadline(view, now.value);
  if (!deadline) return null;
  const { days, clock } = span(deadline.left);
  return h('div', { class: 'countdown', role: 'timer', 'aria-live': 'off' }, [
    h('span', { class: 'countdown-noun' }, t(deadline.key)),
    h('span', { class: 'countdown-left' }, [
      days > 0 ? h('span', { class: 'countdown-days' }, t('countdown.days', { n: days })) : null,
      h('span', clock),
    ]),
    deadline.replayed ? h('span', { class: 'countdown-note' }, t('countdown.replayed')) : null,
  ]);
}

const fact = (label, value, extra = '') =>
  h('div', { class: ['fact', extra] }, [h('dt', label), h('dd', value)]);

export function BoardHeader({ view, zone }) {
  return h('header', { class: 'board-head' }, [
    h('div', { class: 'board-title' }, [
      h('h1', localized(view.title)),
      h('p', { class: 'state' }, [
        h(PhaseChip, { phase: view.phase, revision: view.revision }),
        h('span', { class: 'state-sentence' }, t(sentenceOf(view, now.value))),
      ]),
    ]),
    countdown(view),
    h('dl', { class: 'facts' }, [
      fact(t('fact.entries'), whole(view.entries)),
      fact(t('fact.authors'), whole(view.authors)),
      fact(t('fact.cutOff'), h(Moment, { at: view.cutOff, zone, as: 'deadline' })),
      view.formula ? fact(t('fact.formula'), formulaWords(view.formula), 'fact-formula') : null,
    ]),
  ]);
}
BoardHeader.props = ['view', 'zone'];

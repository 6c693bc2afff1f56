// What can be won, and the dates: shown before there are standings.
import { h } from 'vue';
import { localized, t } from '../i18n.js';
import { formulaWords } from '../formula.js';
import { Moment } from './Moment.js';

const award = (one) =>
  h('section', { key: one.awardId, class: 'prizes' }, [
    h('h2', localized(one.title)),
    h(
      'ol',
      { class: 'prize-list' },
      one.tiers.map((tier) =>
        h('li', { key: tier.from }, [
          h('span', { class: 'prize-tier' }, localized(tier.title)),
          h('span', { class: 'prize-name' }, localized(tier.prize)),
          h('span', { class: 'prize-places' }, t('prize.places', { n: tier.through - tier.from + 1 })),
        ]),
      ),
    ),
  ]);

export const PrizePanel = ({ view, zone }) =>
  h('div', { class: 'prize-panel' }, [
    ...(view.awards ?? []).map(award),
    h('section', { class: 'prizes' }, [
      h('h2', t('rules.title')),
      h('dl', { class: 'rules' }, [
        h('dt', t('rules.start')),
        h('dd', h(Moment, { at: view.submissionStart, zone })),
        h('dt', t('rules.end')),
        h('dd', h(Moment, { at: view.submissionEnd, zone, as: 'deadline' })),
        h('dt', t('fact.cutOff')),
        h('dd', h(Moment, { at: view.cutOff, zone, as: 'deadline' })),
        view.formula ? [h('dt', t('fact.formula')), h('dd', formulaWords(view.formula))] : null,
      ]),
    ]),
  ]);
PrizePanel.props = ['view', 'zone'];

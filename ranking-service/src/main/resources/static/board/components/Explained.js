// The sections of an explanation: the projected award, the score term by term, and the place above.
import { h } from 'vue';
import { isZero, stepsToCover } from '../decimal.js';
import { DASH, decimal, exact, whole } from '../format.js';
import { weightsOf } from '../formula.js';
import { localized, t } from '../i18n.js';
import { isProvisional } from '../phases.js';
import { hrefOf, linkTo } from '../router.js';

const section = (id, title, content) =>
  h('section', { class: 'explained', 'aria-labelledby': id }, [h('h3', { id }, title), content]);

/** The explanation has every award; until it is here, the row's own zone says the most important. */
function standingsOf(entry) {
  if (entry.awards) return entry.awards;
  return [{ ...entry.zone, reason: null }];
}

function standing({ awardId, title, place, tier, prize, gift, reason }, several, provisional) {
  return h('div', { key: awardId, class: 'drawer-standing' }, [
    several ? h('p', { class: 'label' }, localized(title)) : null,
    place
      ? h('p', { class: 'drawer-award' }, [
          h('span', { class: 'zone-name' }, localized(tier)),
          provisional ? h('span', { class: 'zone-provisional' }, t('zone.provisional')) : null,
          h('span', { class: 'zone-prize' }, gift === false ? t('result.titleOnly') : localized(prize)),
        ])
      : h('p', { class: 'drawer-award none' }, t('drawer.noAward')),
    reason ? h('p', { class: 'because' }, localized(reason)) : null,
  ]);
}

export function AwardSection({ entry, view }) {
  const provisional = isProvisional(view.phase);
  const standings = standingsOf(entry);
  return section(
    'why-award',
    t(provisional ? 'drawer.projected' : 'drawer.awarded'),
    standings.map((one) => standing(one, standings.length > 1, provisional)),
  );
}
AwardSection.props = ['entry', 'view'];

function term({ counter, value, weight, product }) {
  const missing = value === null || value === undefined;
  return h('tr', { key: counter }, [
    h('th', { scope: 'row' }, [
      t(`counter.${counter}`),
      missing ? h('span', { class: 'term-note' }, t('counter.unavailable')) : null,
    ]),
    h('td', missing ? DASH : whole(value)),
    h('td', { class: 'times' }, ['× ', h('span', exact(weight))]),
    h('td', { class: 'product' }, ['= ', h('span', exact(product))]),
  ]);
}

export function ScoreSection({ entry, view, decimals }) {
  return section(
    'why-score',
    t('drawer.score'),
    h('table', { class: 'terms' }, [
      h('caption', { class: 'sr-only' }, t('drawer.scoreCaption')),
      h('thead', { class: 'sr-only' }, [
        h('tr', ['drawer.term', 'drawer.value', 'drawer.weight', 'drawer.product'].map((key) => h('th', { key, scope: 'col' }, t(key)))),
      ]),
      h('tbody', [
        ...(entry.terms ?? []).map(term),
        entry.constant && !isZero(entry.constant)
          ? h('tr', [h('th', { scope: 'row', colspan: 3 }, t('drawer.constant')), h('td', { class: 'product' }, ['= ', h('span', exact(entry.constant))])])
          : null,
      ]),
      h('tfoot', [
        h('tr', [h('th', { scope: 'row', colspan: 3 }, t('column.score')), h('td', { class: 'product' }, decimal(entry.score, decimals))]),
      ]),
    ]),
  );
}
ScoreSection.props = ['entry', 'view', 'decimals'];

/** The gap in things that a reader can picture: "34 more likes, or 680 more views". */
function inSteps(gap, formula, unavailable) {
  const steps = Object.entries(weightsOf(formula))
    .filter(([counter]) => !unavailable.includes(counter))
    .map(([counter, weight]) => [counter, stepsToCover(gap, weight)])
    .filter(([, n]) => n !== null)
    .sort((a, b) => a[1] - b[1]);
  return steps.map(([counter, n]) => t(`steps.${counter}`, { n, count: whole(n) })).join(t('steps.or'));
}

export function AboveSection({ entry, row, view, decimals }) {
  if (entry.rank === 1) return section('why-above', t('drawer.above'), h('p', t('drawer.leads')));
  const { above } = entry;
  const gap = above?.gap ?? row?.gapToAbove ?? null;
  const tied = gap !== null && isZero(gap);
  const movable = isProvisional(view.phase);
  const steps = movable && gap !== null && !tied ? inSteps(gap, view.formula, view.unavailable ?? []) : '';
  return section('why-above', t('drawer.above'), [
    above?.articleId
      ? h('p', [
          h('span', { class: 'label' }, t('drawer.rank', { n: whole(above.rank) })),
          ' ',
          h('a', linkTo(hrefOf({ row: above.articleId })), above.title || above.articleId),
        ])
      : null,
    gap !== null && !tied ? h('p', { class: 'above-gap' }, t('drawer.gap', { gap: decimal(gap, decimals) })) : null,
    // The sentence about scores only repeats the gap; the one about a tie says what decided.
    tied && above?.text ? h('p', { class: 'above-gap' }, localized(above.text)) : null,
    steps ? h('p', { class: 'above-steps' }, t('drawer.steps', { steps })) : null,
  ]);
}
AboveSection.props = ['entry', 'row', 'view', 'decimals'];

// The published result: revision, digest, who won what and why.
import { h, ref } from 'vue';
import { resultsOf } from '../api.js';
import { decimal } from '../format.js';
import { localized, t } from '../i18n.js';
import { hrefOf, linkTo, route } from '../router.js';
import { CopyIcon } from './icons.js';
import { Moment } from './Moment.js';

const tab = (view, label) => {
  const here = (route.view === 'standings') === (view === 'standings');
  return h('a', { class: ['tab', { here }], 'aria-current': here ? 'page' : undefined, ...linkTo(hrefOf({ view, row: null })) }, label);
};

export const ViewTabs = () =>
  h('nav', { class: 'tabs', 'aria-label': t('result.views') }, [
    tab(null, t('result.winners')),
    tab('standings', t('result.standings')),
  ]);

const MEDALS = { 1: 'gold', 2: 'silver', 3: 'bronze' };

/** The places of an award by tier, best tier first. */
function tiersOf(award) {
  const tiers = [];
  for (const place of award.places) {
    const last = tiers.at(-1);
    if (last && last.tier.zh === place.tier.zh && last.tier.en === place.tier.en) last.places.push(place);
    else tiers.push({ tier: place.tier, prize: place.prize, places: [place] });
  }
  return tiers;
}

function winner(place, decimals) {
  return h('li', { key: place.place, class: 'winner' }, [
    h('span', { class: ['winner-place', MEDALS[place.place]] }, [h('span', { class: 'sr-only' }, t('result.place')), place.place]),
    h('div', { class: 'winner-who' }, [
      h('a', { class: 'winner-title', ...linkTo(hrefOf({ row: place.articleId })) }, place.articleTitle || place.articleId),
      h('span', { class: 'winner-author' }, [
        place.authorId,
        place.rank !== place.place ? h('span', { class: 'winner-rank' }, t('result.rank', { n: place.rank })) : null,
        place.gift ? null : h('span', { class: 'winner-rank' }, t('result.titleOnly')),
      ]),
      h('details', { class: 'winner-why' }, [h('summary', t('result.why')), h('p', localized(place.reason))]),
    ]),
    h('span', { class: 'winner-score' }, decimal(String(place.score), decimals)),
  ]);
}

const award = (one, decimals) =>
  h('section', { key: one.awardId, class: 'award' }, [
    h('h2', localized(one.title)),
    ...tiersOf(one).map((tier) =>
      h('div', { key: tier.places[0].place, class: 'award-tier' }, [
        h('h3', [h('span', { class: 'zone-name' }, localized(tier.tier)), h('span', { class: 'zone-prize' }, localized(tier.prize))]),
        h('ol', { class: 'winners' }, tier.places.map((place) => winner(place, decimals))),
      ]),
    ),
  ]);

export const ResultPanel = {
  props: ['result', 'view', 'zone', 'decimals'],
  setup(props) {
    const copied = ref(false);
    async function copy() {
      try {
        await navigator.clipboard.writeText(props.result.digest);
        copied.value = true;
      } catch {
        getSelection().selectAllChildren(document.getElementById('digest'));
      }
    }

    const seal = ({ revision, digest, publishedAt, reason }) =>
      h('section', { class: 'seal', 'aria-label': t('result.about') }, [
        h('p', { class: 'seal-head' }, [
          h('strong', t('phase.publishedRevision', { revision })),
          h('span', [`${t('result.publishedAt')} `, h(Moment, { at: publishedAt, zone: props.zone })]),
        ]),
        h('p', { class: 'seal-reason' }, [h('span', { class: 'label' }, t('result.reason')), reason]),
        h('p', { class: 'seal-digest' }, [
          h('span', { class: 'label' }, t('result.digest')),
          h('code', { id: 'digest' }, digest),
          h('button', { type: 'button', class: 'quiet', onClick: copy }, [h(CopyIcon), copied.value ? t('copy.done') : t('copy.do')]),
          h('a', { class: 'quiet', href: resultsOf(props.view.contestId, revision) }, t('result.verify')),
        ]),
      ]);

    return () =>
      h('div', { class: 'result' }, [seal(props.result), ...props.result.awards.map((one) => award(one, props.decimals))]);
  },
};

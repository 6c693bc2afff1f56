// All contests, the running ones first.
import { h, onMounted, onUnmounted, shallowReactive } from 'vue';
import { contests } from '../api.js';
import { whole } from '../format.js';
import { localized, t } from '../i18n.js';
import { boardHref, linkTo } from '../router.js';
import { Failure } from './Failure.js';
import { Moment } from './Moment.js';
import { PhaseChip } from './PhaseChip.js';

const REFRESH = 10_000;
const ORDER = ['running', 'frozen', 'counting', 'provisional', 'notStarted', 'published'];
const HOME_ZONE = 'UTC';

function inOrder(all) {
  const place = (contest) => ORDER.indexOf(contest.phase);
  return [...all].sort(
    (a, b) => place(a) - place(b) || String(b.cutOff).localeCompare(String(a.cutOff)) || a.contestId.localeCompare(b.contestId),
  );
}

function card(contest) {
  const zone = contest.timeZone ?? HOME_ZONE;
  return h('li', { key: contest.contestId, class: 'contest' }, [
    h('div', { class: 'contest-head' }, [
      h('h2', [h('a', linkTo(boardHref(contest.contestId)), localized(contest.title))]),
      h(PhaseChip, { phase: contest.phase, revision: contest.revision }),
    ]),
    h('p', { class: 'contest-facts' }, [
      h('span', t('count.entries', { n: contest.entries, count: whole(contest.entries) })),
      h('span', t('count.authors', { n: contest.authors, count: whole(contest.authors) })),
      h('span', [`${t('fact.cutOff')} `, h(Moment, { at: contest.cutOff, zone, as: 'deadline' })]),
    ]),
    contest.updatedAt
      ? h('p', { class: 'contest-updated' }, [`${t('fact.updated')} `, h(Moment, { at: contest.updatedAt, zone })])
      : null,
  ]);
}

const empty = () =>
  h('section', { class: 'blank' }, [
    h('p', { class: 'blank-glyph', 'aria-hidden': 'true' }, '○'),
    h('h2', t('list.empty')),
    h('p', t('list.emptyAdvice')),
    h('code', 'PUT /api/v1/contests/{id}'),
  ]);

const skeleton = () =>
  h('ul', { class: 'contests', 'aria-busy': 'true', 'aria-label': t('loading') }, [
    [0, 1, 2].map((n) => h('li', { key: n, class: 'contest' }, [h('span', { class: 'bone bone-title' }), h('span', { class: 'bone' })])),
  ]);

export const ContestList = {
  setup() {
    const list = shallowReactive({ all: null, problem: null });
    let timer = 0;
    let ended = false;

    async function load() {
      clearTimeout(timer);
      try {
        if (!document.hidden || !list.all) list.all = inOrder(await contests());
        list.problem = null;
      } catch (problem) {
        if (!list.all) list.problem = problem;
      }
      if (!ended) timer = setTimeout(load, REFRESH);
    }

    onMounted(load);
    onUnmounted(() => {
      ended = true;
      clearTimeout(timer);
    });

    function body() {
      if (list.problem) return h(Failure, { problem: list.problem, onRetry: load });
      if (!list.all) return skeleton();
      if (list.all.length === 0) return empty();
      return h('ul', { class: 'contests' }, list.all.map(card));
    }

    return () => {
      document.title = `${t('list.title')} · Laurel`;
      return h('main', { class: 'page list-page', id: 'main' }, [
        h('div', { class: 'list-head' }, [h('h1', t('list.title')), h('p', t('list.lead'))]),
        body(),
      ]);
    };
  },
};

// Why an entry stands where it stands. Every number of the board opens here.
import { h, onMounted, onUnmounted, ref, shallowReactive, watch } from 'vue';
import { ApiError, explanation } from '../api.js';
import { atMostEvery } from '../pace.js';
import { whole } from '../format.js';
import { t } from '../i18n.js';
import { Failure } from './Failure.js';
import { CloseIcon, OutIcon } from './icons.js';
import { Moment } from './Moment.js';
import { AboveSection, AwardSection, ScoreSection } from './Explained.js';

const REFRESH = 3_000;

function safeLink(url) {
  try {
    return ['http:', 'https:'].includes(new URL(url).protocol) ? url : null;
  } catch {
    return null;
  }
}

export const EntryDrawer = {
  props: ['contestId', 'articleId', 'view', 'row', 'counters', 'decimals', 'zone', 'onClose'],
  setup(props) {
    const state = shallowReactive({ entry: null, problem: null });
    const heading = ref(null);
    const ending = new AbortController();

    async function load() {
      try {
        state.entry = await explanation(props.contestId, props.articleId, ending.signal);
        state.problem = null;
      } catch (problem) {
        if (!ending.signal.aborted && !state.entry && problem instanceof ApiError) state.problem = problem;
      }
    }

    const offerLoad = atMostEvery(REFRESH, () => void load());
    watch(
      () => props.view.version,
      () => offerLoad(),
    );
    onMounted(() => {
      heading.value?.focus({ preventScroll: true });
      offerLoad();
    });
    onUnmounted(() => {
      offerLoad.cancel();
      ending.abort();
    });

    function about(entry) {
      const link = safeLink(entry.url);
      return [
        h('h2', { ref: heading, tabindex: -1, class: 'drawer-title' }, entry.title || props.articleId),
        h('p', { class: 'drawer-meta' }, [
          h('span', entry.authorName ?? entry.authorId),
          entry.publishedAt ? h('span', [`${t('drawer.published')} `, h(Moment, { at: entry.publishedAt, zone: props.zone })]) : null,
          link ? h('a', { href: link, target: '_blank', rel: 'noopener noreferrer' }, [t('drawer.open'), h(OutIcon)]) : null,
        ]),
      ];
    }

    const bones = () => h('div', { class: 'drawer-bones', 'aria-busy': 'true' }, [0, 1, 2, 3].map((n) => h('span', { key: n, class: 'bone bone-line' })));

    function body(entry) {
      if (state.problem) return h(Failure, { problem: state.problem, onRetry: load });
      if (!state.entry) return bones();
      return [
        h(AwardSection, { entry, view: props.view }),
        h(ScoreSection, { entry, view: props.view, decimals: props.decimals }),
        h(AboveSection, { entry, row: props.row, view: props.view, decimals: props.decimals }),
      ];
    }

    return () => {
      const entry = { ...props.row, ...state.entry };
      return h('aside', { class: 'drawer', id: 'drawer', 'aria-label': t('drawer.label') }, [
        h('div', { class: 'drawer-head' }, [
          h('p', { class: 'drawer-rank' }, entry.rank ? t('drawer.rank', { n: whole(entry.rank) }) : ''),
          h('button', { type: 'button', class: 'icon-button', 'aria-label': t('drawer.close'), title: `${t('drawer.close')} (Esc)`, onClick: props.onClose }, [
            h(CloseIcon),
          ]),
        ]),
        h('div', { class: 'drawer-body' }, [...about(entry), body(entry)]),
      ]);
    };
  },
};

// The board of one contest: everything that is on /c/{id}.
import { computed, h, nextTick, onMounted, onUnmounted, ref, watch } from 'vue';
import { countersOf } from '../formula.js';
import { decimalsOf } from '../format.js';
import { localized, t } from '../i18n.js';
import { followBoard, rowsOf } from '../live.js';
import { change, route } from '../router.js';
import { announce } from '../announce.js';
import { Banners } from './Banners.js';
import { BoardHeader } from './BoardHeader.js';
import { BoardTools } from './BoardTools.js';
import { EntryDrawer } from './EntryDrawer.js';
import { Failure } from './Failure.js';
import { LiveMark } from './LiveMark.js';
import { PrizePanel } from './PrizePanel.js';
import { ResultPanel, ViewTabs } from './ResultPanel.js';
import { BoardSkeleton, NoEntries } from './Blank.js';
import { StandingsTable } from './StandingsTable.js';

// Only until the board is here.
const HOME_ZONE = 'UTC';

const matching = (rows, query) => {
  const wanted = query.trim().toLocaleLowerCase();
  if (!wanted) return rows;
  const holds = (text) => String(text ?? '').toLocaleLowerCase().includes(wanted);
  return rows.filter((row) => holds(row.title) || holds(row.authorId) || holds(row.authorName) || holds(row.articleId));
};

export const BoardPage = {
  props: ['contestId'],
  setup(props) {
    const { board, loadMore, loadUntil, retry, stop } = followBoard(props.contestId);
    const opener = ref(null);
    onUnmounted(stop);

    const zone = computed(() => board.view?.timeZone ?? HOME_ZONE);
    const rows = computed(() => rowsOf(board));
    const shown = computed(() => matching(rows.value, route.q));
    const counters = computed(() => countersOf(board.view?.formula));
    const decimals = computed(() => decimalsOf(board.view?.formula, board.view?.rows[0]?.score));

    function focusRow(articleId) {
      const link = document.querySelector(`tr[data-key="${CSS.escape(articleId)}"] .article-title`);
      link?.focus({ preventScroll: true });
      link?.closest('tr').scrollIntoView({ block: 'center' });
    }

    async function goToRank(wanted) {
      if (!(await loadUntil((all) => all.some((row) => row.rank >= wanted)))) return false;
      const row = rows.value.find((candidate) => candidate.rank === wanted);
      if (!row) return false;
      if (!shown.value.includes(row)) change({ q: '' }, { replace: true });
      await nextTick();
      focusRow(row.articleId);
      return true;
    }

    function closeDrawer() {
      const articleId = route.row;
      change({ row: null });
      void nextTick(() => focusLater(articleId));
    }

    const focusLater = (articleId) =>
      document.querySelector(`tr[data-key="${CSS.escape(articleId)}"] .article-title`)?.focus({ preventScroll: true });

    // Searching looks at every row, not only at the first page.
    watch(
      () => route.q !== '' && board.status === 'ready',
      (searching) => searching && void loadUntil(() => false),
      { immediate: true },
    );
    watch(
      () => board.view,
      (view) => view && announce(statusOf(view, board)),
    );
    onMounted(() => {
      const unwatch = watch(
        () => board.status,
        (status) => {
          if (status !== 'ready') return;
          if (route.row) void showLinked(route.row);
          queueMicrotask(() => unwatch());
        },
      );
    });

    async function showLinked(articleId) {
      await loadUntil((all) => all.some((row) => row.articleId === articleId));
      await nextTick();
      const row = document.querySelector(`tr[data-key="${CSS.escape(articleId)}"]`);
      if (row && row.getBoundingClientRect().bottom > innerHeight) row.scrollIntoView({ block: 'center' });
    }

    const table = (view) => [
      h(
        BoardTools,
        { matches: shown.value.length, total: view.entries, goToRank },
        { default: () => h(LiveMark, { connection: board.connection, view, zone: zone.value }) },
      ),
      shown.value.length === 0
        ? h('p', { class: 'no-match' }, [
            t('tools.none', { q: route.q }),
            h('button', { type: 'button', class: 'quiet', onClick: () => change({ q: '' }) }, t('tools.clear')),
          ])
        : h(StandingsTable, {
            rows: shown.value,
            view,
            counters: counters.value,
            decimals: decimals.value,
            moves: board.moves,
            filtered: route.q !== '',
            nextCursor: board.nextCursor,
            loadingMore: board.loadingMore,
            onMore: loadMore,
          }),
    ];

    function content(view) {
      const final = view.phase === 'published' && board.result;
      if (view.phase === 'notStarted') return [h(PrizePanel, { view, zone: zone.value, open: true })];
      if (view.rows.length === 0) return [h(NoEntries, { view, zone: zone.value }), h(PrizePanel, { view, zone: zone.value, open: true })];
      return [
        final ? h(ViewTabs) : null,
        final && route.view !== 'standings'
          ? h(ResultPanel, { result: board.result, view, zone: zone.value, decimals: decimals.value })
          : table(view),
      ];
    }

    return () => {
      const { view } = board;
      document.title = view ? `${localized(view.title)} · Laurel` : 'Laurel';
      if (board.status === 'failed' && !view) {
        return h('main', { class: 'page', id: 'main' }, h(Failure, { problem: board.problem, onRetry: retry }));
      }
      if (!view) return h('main', { class: 'page', id: 'main', 'aria-busy': 'true' }, h(BoardSkeleton));
      return h('div', { class: ['page', 'board-page', { 'with-drawer': route.row }] }, [
        h('main', { id: 'main', class: 'board-main', ref: opener }, [
          h(BoardHeader, { view, zone: zone.value }),
          h(Banners, { view, connection: board.connection, zone: zone.value }),
          ...content(view),
        ]),
        route.row
          ? h(EntryDrawer, {
              key: route.row,
              contestId: props.contestId,
              articleId: route.row,
              view,
              row: rows.value.find((row) => row.articleId === route.row) ?? null,
              counters: counters.value,
              decimals: decimals.value,
              zone: zone.value,
              onClose: closeDrawer,
            })
          : null,
      ]);
    };
  },
};

function statusOf(view, board) {
  const first = view.rows[0];
  if (!first) return '';
  const moved = board.moves.size;
  const leader = t('status.leader', { title: first.title || first.articleId, score: first.score });
  return moved ? `${leader} ${t('status.moved', { n: moved })}` : leader;
}

// The standings as a real table. Not a live region: a screen reader is told changes by the status line.
import { h, onBeforeUpdate, onUpdated, ref } from 'vue';
import { isZero } from '../decimal.js';
import { glide, positions } from '../flip.js';
import { DASH, MINUS, decimal, narrow, whole } from '../format.js';
import { localized, t } from '../i18n.js';
import { layout } from '../layout.js';
import { isProvisional } from '../phases.js';
import { preferences } from '../preferences.js';
import { hrefOf, go, route } from '../router.js';
import { withZones } from '../zones.js';
import { ZoneLine } from './ZoneLine.js';

const MEDALS = { 1: 'gold', 2: 'silver', 3: 'bronze' };

function rankCell(row, move) {
  return h('td', { class: 'rank' }, [
    h('span', { class: ['rank-number', MEDALS[row.rank]] }, whole(row.rank)),
    move
      ? h('span', { class: ['move', move.by > 0 ? 'up' : 'down'], 'aria-label': t(move.by > 0 ? 'move.up' : 'move.down', { n: Math.abs(move.by) }) }, [
          h('span', { 'aria-hidden': 'true' }, `${move.by > 0 ? '▲' : '▼'} ${Math.abs(move.by)}`),
        ])
      : null,
  ]);
}

function articleCell(row, keptOut) {
  return h('th', { scope: 'row', class: 'article' }, [
    h(
      'a',
      {
        class: 'article-title',
        href: hrefOf({ row: row.articleId }),
        title: row.title || row.articleId,
        onClick: (event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return event.stopPropagation();
          event.preventDefault();
        },
      },
      row.title || row.articleId,
    ),
    h('span', { class: 'author' }, [
      h('span', { class: 'author-name' }, row.authorName ?? row.authorId),
      keptOut ? h('span', { class: 'kept-out' }, t('row.keptOut')) : null,
    ]),
  ]);
}

function counterCell(row, counter) {
  const value = row.counters[counter];
  const missing = value === null || value === undefined;
  const title = missing ? t('counter.unavailable') : whole(value);
  return h('td', { key: counter, class: 'number counter', title }, missing ? DASH : narrow(value, preferences.lang));
}

function gapCell(row, decimals) {
  if (row.gapToAbove === null || row.gapToAbove === undefined) return h('td', { class: 'number gap' }, DASH);
  if (isZero(row.gapToAbove)) return h('td', { class: 'number gap', title: t('gap.tieTitle') }, t('gap.tie'));
  return h('td', { class: 'number gap' }, MINUS + decimal(row.gapToAbove, decimals));
}

export const StandingsTable = {
  props: ['rows', 'view', 'counters', 'decimals', 'moves', 'filtered', 'nextCursor', 'loadingMore', 'onMore'],
  setup(props) {
    const body = ref(null);
    let before = null;
    let filteredBefore = props.filtered;
    onBeforeUpdate(() => {
      // A search shows other rows; nothing has moved.
      before = body.value && props.filtered === filteredBefore && !props.filtered ? positions(body.value) : null;
      filteredBefore = props.filtered;
    });
    onUpdated(() => before && body.value && glide(body.value, before));
    const shownCounters = () => (layout.value === 'phone' ? [] : props.counters);
    const showsGap = () => layout.value === 'desk';

    function open(event, row) {
      if (event.target.closest('a[target]') || getSelection().toString()) return;
      go(hrefOf({ row: row.articleId }));
    }

    const entry = ({ row, keptOut }) =>
      h(
        'tr',
        {
          key: row.articleId,
          'data-key': row.articleId,
          class: ['row', { selected: route.row === row.articleId }],
          'aria-current': route.row === row.articleId ? 'true' : undefined,
          onClick: (event) => open(event, row),
        },
        [
          rankCell(row, props.moves.get(row.articleId)),
          articleCell(row, keptOut),
          ...shownCounters().map((counter) => counterCell(row, counter)),
          h('td', { class: 'number score', title: decimal(row.score, row.score?.split?.('.')[1]?.length ?? 0) }, decimal(row.score, props.decimals)),
          showsGap() ? gapCell(row, props.decimals) : null,
        ],
      );

    const line = ({ line: zone }) =>
      h(ZoneLine, {
        key: zone.key,
        line: zone,
        columns: shownCounters().length + (showsGap() ? 4 : 3),
        decimals: props.decimals,
        provisional: isProvisional(props.view.phase),
      });

    function lines() {
      if (props.filtered) return props.rows.map((row) => entry({ row, keptOut: false }));
      return withZones(props.rows, props.view.awards ?? []).map((item) => (item.line ? line(item) : entry(item)));
    }

    const head = () =>
      h('thead', [
        h('tr', [
          h('th', { scope: 'col', class: 'rank' }, t('column.rank')),
          h('th', { scope: 'col', class: 'article' }, t('column.article')),
          ...shownCounters().map((counter) =>
            h('th', { key: counter, scope: 'col', class: 'number counter' }, t(`counter.${counter}`)),
          ),
          h('th', { scope: 'col', class: 'number score' }, t('column.score')),
          showsGap() ? h('th', { scope: 'col', class: 'number gap' }, t('column.gap')) : null,
        ]),
      ]);

    const more = () =>
      h('p', { class: 'more' }, [
        h(
          'button',
          { type: 'button', class: 'button', id: 'more', disabled: props.loadingMore, onClick: props.onMore },
          props.loadingMore ? t('loading') : t('more.load'),
        ),
        h('span', { class: 'more-count' }, t('more.shown', { shown: whole(props.rows.length), all: whole(props.view.entries) })),
      ]);

    return () =>
      h('div', { class: 'standings' }, [
        h('table', { class: 'board-table' }, [
          h('caption', { class: 'sr-only' }, t('table.caption', { title: localized(props.view.title) })),
          head(),
          h('tbody', { ref: body }, lines()),
        ]),
        props.nextCursor && !props.filtered ? more() : null,
      ]);
  },
};

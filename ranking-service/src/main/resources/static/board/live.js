// The standings of one contest, kept current: a first answer, then frames from the stream, then further pages.
import { shallowReactive } from 'vue';
import { results, standings, streamOf } from './api.js';
import { atMostEvery } from './pace.js';
import { readStream } from './stream.js';

const PAGE = 100;
const LARGEST_PAGE = 500;
const FRAME_INTERVAL = 1_000;
const PAGES_INTERVAL = 5_000;
const FINAL_INTERVAL = 60_000;
const RETRY_INTERVAL = 5_000;
const MOVE_SHOWN = 6_000;

/**
 * Starts following a contest. The returned board is reactive; `stop` ends everything it started.
 *
 * board.status is `loading`, `ready` or `failed`; board.connection is `connecting`, `live`, `reconnecting` or `closed`.
 */
export function followBoard(contestId) {
  const board = shallowReactive({
    status: 'loading',
    problem: null,
    connection: 'connecting',
    view: null,
    further: [],
    nextCursor: null,
    loadingMore: false,
    moves: new Map(),
    result: null,
  });
  const ending = new AbortController();
  let closeStream = null;
  let timer = 0;

  const offerFrame = atMostEvery(FRAME_INTERVAL, apply);
  const offerPages = atMostEvery(PAGES_INTERVAL, () => void refreshPages());

  function apply(view) {
    rememberMoves(board, view);
    const changed = board.view?.version !== view.version;
    board.view = view;
    board.status = 'ready';
    board.problem = null;
    if (board.further.length === 0) board.nextCursor = view.nextCursor ?? null;
    else if (changed) offerPages();
    if (view.phase === 'published') void becomeFinal(view.revision);
  }

  async function refreshPages() {
    const wanted = board.further.length;
    const fresh = [];
    let cursor = board.view.nextCursor;
    try {
      while (cursor && fresh.length < wanted) {
        const page = await standings(contestId, { cursor, limit: LARGEST_PAGE }, ending.signal);
        fresh.push(...page.rows);
        cursor = page.nextCursor;
      }
    } catch {
      return; // the rows we have stay; the next frame tries again
    }
    board.further = fresh;
    board.nextCursor = cursor ?? null;
  }

  async function becomeFinal(revision) {
    closeStream?.();
    closeStream = null;
    board.connection = 'closed';
    clearTimeout(timer);
    timer = setTimeout(pollFinal, FINAL_INTERVAL);
    if (board.result?.revision === revision) return;
    try {
      board.result = await results(contestId, ending.signal);
    } catch {
      // still published: the next poll asks again
    }
  }

  // A later revision is rare: asking now and then is cheaper than a stream per reader.
  async function pollFinal() {
    try {
      apply(await standings(contestId, {}, ending.signal));
    } catch {
      if (!ending.signal.aborted) timer = setTimeout(pollFinal, FINAL_INTERVAL);
    }
  }

  async function start() {
    clearTimeout(timer);
    try {
      apply(await standings(contestId, {}, ending.signal));
    } catch (problem) {
      if (ending.signal.aborted) return;
      board.status = 'failed';
      board.problem = problem;
      if (problem.status === 0 || problem.status >= 500) timer = setTimeout(start, RETRY_INTERVAL);
      return;
    }
    if (board.view.phase === 'published' || ending.signal.aborted) return;
    closeStream = readStream(streamOf(contestId), {
      onFrame: offerFrame,
      onConnection: (up) => (board.connection = up ? 'live' : 'reconnecting'),
    });
  }

  async function loadMore(limit = PAGE) {
    if (board.loadingMore || !board.nextCursor) return false;
    board.loadingMore = true;
    try {
      const page = await standings(contestId, { cursor: board.nextCursor, limit }, ending.signal);
      board.further = [...board.further, ...page.rows];
      board.nextCursor = page.nextCursor ?? null;
      return true;
    } catch {
      return false; // the button stays, so the reader can ask again
    } finally {
      board.loadingMore = false;
    }
  }

  /** Loads pages until `found(rows)` or the end. */
  async function loadUntil(found) {
    while (!found(rowsOf(board)) && (await loadMore(LARGEST_PAGE)));
    return found(rowsOf(board));
  }

  function stop() {
    ending.abort();
    offerFrame.cancel();
    offerPages.cancel();
    clearTimeout(timer);
    closeStream?.();
  }

  void start();
  return { board, loadMore: () => loadMore(), loadUntil, retry: start, stop };
}

/** The rows held, in rank order; a row that has just moved between pages is shown once, as the newest frame has it. */
export function rowsOf(board) {
  if (!board.view) return [];
  const first = board.view.rows;
  if (board.further.length === 0) return first;
  const seen = new Set(first.map((row) => row.articleId));
  return [...first, ...board.further.filter((row) => !seen.has(row.articleId))];
}

function rememberMoves(board, view) {
  const now = performance.now();
  const moves = new Map([...board.moves].filter(([, move]) => move.until > now));
  const before = new Map((board.view?.rows ?? []).map((row) => [row.articleId, row.rank]));
  for (const row of view.rows) {
    const rank = before.get(row.articleId);
    if (rank !== undefined && rank !== row.rank) moves.set(row.articleId, { by: rank - row.rank, until: now + MOVE_SHOWN });
  }
  board.moves = moves;
}

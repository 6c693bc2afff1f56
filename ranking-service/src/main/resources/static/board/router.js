// Every view has a URL: /, /c/{id}, and ?q= ?row= ?view= ?lang= on them.
import { shallowReactive } from 'vue';
import { chooseLang, preferences } from './preferences.js';

export const route = shallowReactive(read());

function read() {
  const query = new URLSearchParams(location.search);
  const board = /^\/c\/([^/]+)\/?$/.exec(location.pathname);
  return {
    page: board ? 'board' : location.pathname === '/' || location.pathname === '/index.html' ? 'list' : 'missing',
    contestId: board ? decodeURIComponent(board[1]) : null,
    q: query.get('q') ?? '',
    row: query.get('row'),
    view: query.get('view'),
    lang: query.get('lang'),
  };
}

function urlOf({ page, contestId, q, row, view, lang }) {
  const query = new URLSearchParams();
  if (q) query.set('q', q);
  if (row) query.set('row', row);
  if (view) query.set('view', view);
  if (lang) query.set('lang', lang);
  const path = page === 'board' ? `/c/${encodeURIComponent(contestId)}` : '/';
  const search = query.toString();
  return search ? `${path}?${search}` : path;
}

/** The address of the current view with `changes` applied. */
export function hrefOf(changes) {
  return urlOf({ ...route, ...changes });
}

export const listHref = () => urlOf({ page: 'list', lang: route.lang });
export const boardHref = (contestId) => urlOf({ page: 'board', contestId, lang: route.lang });

/** Goes to a view; `replace` for changes that the back button should not walk through, such as typing. */
export function go(href, { replace = false } = {}) {
  const before = route.page + route.contestId;
  history[replace ? 'replaceState' : 'pushState'](null, '', href);
  Object.assign(route, read());
  if (before !== route.page + route.contestId) scrollTo(0, 0);
}

export function change(changes, options) {
  go(hrefOf(changes), options);
}

export function switchLang(lang) {
  chooseLang(lang);
  change({ lang }, { replace: true });
}

/** Attributes of a link that changes the view without loading the page; other clicks keep their usual meaning. */
export function linkTo(href) {
  return {
    href,
    onClick(event) {
      if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      go(href);
    },
  };
}

addEventListener('popstate', () => {
  Object.assign(route, read());
  if (route.lang === 'zh' || route.lang === 'en') if (route.lang !== preferences.lang) chooseLang(route.lang);
});

// Single-key shortcuts. They rest while something is typed, while a dialog is open, and when switched off.
import { preferences, toggleTheme } from './preferences.js';
import { change, go, hrefOf, route } from './router.js';

const SEQUENCE_TIME = 1_000;
let leader = 0;

function rows() {
  return [...document.querySelectorAll('tr.row')];
}

function step(by) {
  const all = rows();
  if (all.length === 0) return;
  const held = document.activeElement?.closest?.('tr.row') ?? document.querySelector('tr.row.selected');
  const at = held ? all.indexOf(held) + by : by > 0 ? 0 : all.length - 1;
  const next = all[Math.min(Math.max(at, 0), all.length - 1)];
  next.querySelector('.article-title').focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}

function focus(id) {
  const field = document.getElementById(id);
  field?.focus();
  field?.select?.();
  return Boolean(field);
}

function closeDrawer() {
  const articleId = route.row;
  change({ row: null });
  requestAnimationFrame(() =>
    document.querySelector(`tr[data-key="${CSS.escape(articleId)}"] .article-title`)?.focus({ preventScroll: true }),
  );
}

export function listenToKeys({ showHelp }) {
  const actions = {
    '/': () => focus('search'),
    j: () => step(1),
    k: () => step(-1),
    t: toggleTheme,
    '?': showHelp,
  };

  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector('dialog[open]')) return;
    if (event.key === 'Escape' && route.row) return closeDrawer();
    if (event.target.closest('input, textarea, select, [contenteditable]')) return;
    const row = event.target.closest('tr.row');
    if (event.key === 'Enter' && row && event.target.matches('.article-title')) {
      event.preventDefault();
      return go(hrefOf({ row: row.dataset.key }));
    }
    if (!preferences.shortcuts) return;
    const afterG = performance.now() - leader < SEQUENCE_TIME;
    leader = event.key === 'g' ? performance.now() : 0;
    const action = afterG && event.key === 'n' ? () => focus('jump') : actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
}

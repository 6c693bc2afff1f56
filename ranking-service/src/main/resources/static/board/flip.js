// Rows that change places glide to the new one (first, last, invert, play). Rows that stay are not touched.
import { prefersReducedMotion } from './preferences.js';

const MOVE = { duration: 400, easing: 'cubic-bezier(.2,0,0,1)' };
const FURTHEST = 1_200;

/** Where every keyed row is now, relative to its table body, moves under way included. */
export function positions(body) {
  const top = body.getBoundingClientRect().top;
  const found = new Map();
  for (const row of body.rows) found.set(row.dataset.key, row.getBoundingClientRect().top - top);
  return found;
}

/** Lets each row that is not where it was before glide from there. */
export function glide(body, before) {
  if (prefersReducedMotion() || document.hidden) return;
  const view = { top: -FURTHEST, bottom: innerHeight + FURTHEST };
  const moves = [];
  for (const row of body.rows) for (const move of row.getAnimations()) move.cancel();
  const top = body.getBoundingClientRect().top;
  for (const row of body.rows) {
    const from = before.get(row.dataset.key);
    if (from === undefined) continue;
    const at = row.getBoundingClientRect().top;
    const by = from - (at - top);
    if (Math.abs(by) >= 1 && at > view.top && at < view.bottom) moves.push([row, by]);
  }
  for (const [row, by] of moves) {
    row.animate([{ transform: `translateY(${by}px)` }, { transform: 'none' }], MOVE);
  }
}

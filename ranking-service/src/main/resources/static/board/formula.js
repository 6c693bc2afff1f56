// A linear score formula in the reader's words, and the counters it uses in the order it names them.
import { MINUS } from './format.js';
import { t } from './i18n.js';

const COUNTERS = ['views', 'likes', 'comments', 'collects'];

export function countersOf(formula) {
  const named = String(formula ?? '').match(/[a-z]+/g) ?? [];
  const used = [...new Set(named)].filter((name) => COUNTERS.includes(name));
  return used.length ? used : COUNTERS;
}

/** What one more of each counter adds, where the formula says it plainly: {likes: "0.2"}. */
export function weightsOf(formula) {
  const weights = {};
  if (/[()/]/.test(formula ?? '')) return weights;
  for (const term of String(formula ?? '').split('+')) {
    const found = /^\s*(?:(\d+(?:\.\d+)?)\s*\*\s*([a-z]+)|([a-z]+)(?:\s*\*\s*(\d+(?:\.\d+)?))?)\s*$/.exec(term);
    if (found) weights[found[2] ?? found[3]] = found[1] ?? found[4] ?? '1';
  }
  return weights;
}

export function formulaWords(formula) {
  return String(formula ?? '')
    .replace(/\s+/g, '')
    .replace(/[a-z]+/g, (name) => (COUNTERS.includes(name) ? t(`counter.${name}`) : name))
    .replace(/\*/g, ' × ')
    .replace(/\+/g, ' + ')
    .replace(/-/g, ` ${MINUS} `)
    .trim();
}

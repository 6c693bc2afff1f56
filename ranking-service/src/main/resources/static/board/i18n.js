// Texts of the page. A text is a string with {placeholders}, or {one, other} chosen by the parameter n.
import { shallowReactive } from 'vue';
import { preferences } from './preferences.js';

const texts = shallowReactive({ zh: null, en: null });

/** Loads both languages, so that switching never waits. */
export async function loadTexts() {
  const load = async (lang) => {
    const answer = await fetch(`/board/i18n/${lang}.json`);
    if (!answer.ok) throw new Error(`texts of ${lang}: ${answer.status}`);
    texts[lang] = await answer.json();
  };
  await Promise.all([load('zh'), load('en')]);
}

export function fill(text, params) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in params ? String(params[name]) : whole));
}

export function t(key, params = {}) {
  const found = texts[preferences.lang]?.[key];
  if (found === undefined) return key;
  const text = typeof found === 'string' ? found : params.n === 1 || params.n === '1' ? found.one : found.other;
  return fill(text, params);
}

/** Text that the contest brings in both languages. */
export function localized(text) {
  if (!text) return '';
  if (typeof text === 'string') return text;
  return text[preferences.lang] || text.zh || text.en || '';
}

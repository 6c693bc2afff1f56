// What this viewer chose: language, theme, whether single keys are shortcuts. Kept on this device only.
import { reactive } from 'vue';

const THEMES = ['system', 'light', 'dark'];

function read(key) {
  try {
    return localStorage.getItem(`laurel.${key}`);
  } catch {
    return null;
  }
}

function keep(key, value) {
  try {
    localStorage.setItem(`laurel.${key}`, value);
  } catch {
    // Storage is switched off: the choice lasts as long as the page.
  }
}

export const preferences = reactive({
  lang: document.documentElement.lang.startsWith('zh') ? 'zh' : 'en',
  theme: THEMES.includes(read('theme')) ? read('theme') : 'system',
  shortcuts: read('shortcuts') !== 'off',
});

export function chooseLang(lang) {
  preferences.lang = lang;
  document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
  keep('lang', lang);
}

export function chooseTheme(theme) {
  preferences.theme = theme;
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  keep('theme', theme);
}

export function isDark() {
  if (preferences.theme !== 'system') return preferences.theme === 'dark';
  return matchMedia('(prefers-color-scheme: dark)').matches;
}

/** Light becomes dark and dark becomes light, whatever the system says. */
export function toggleTheme() {
  chooseTheme(isDark() ? 'light' : 'dark');
}

export function chooseShortcuts(on) {
  preferences.shortcuts = on;
  keep('shortcuts', on ? 'on' : 'off');
}

export function prefersReducedMotion() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

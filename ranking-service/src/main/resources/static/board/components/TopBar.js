// The bar that is the same on every page: home, language, theme, help.
import { h } from 'vue';
import { t } from '../i18n.js';
import { isDark, preferences, toggleTheme } from '../preferences.js';
import { linkTo, listHref, route, switchLang } from '../router.js';
import { Mark, MoonIcon, SunIcon } from './icons.js';

const language = (code, label, lang) =>
  h(
    'button',
    {
      type: 'button',
      class: 'segment',
      lang,
      'aria-pressed': String(preferences.lang === code),
      onClick: () => switchLang(code),
    },
    label,
  );

export const TopBar = ({ onHelp }) =>
  h('header', { class: 'topbar' }, [
    h('div', { class: 'topbar-inner' }, [
      h('a', { class: 'brand', ...linkTo(listHref()), 'aria-label': t('brand.home') }, [h(Mark), h('span', 'Laurel')]),
      route.page === 'list' ? null : h('a', { class: 'crumb', ...linkTo(listHref()) }, t('list.title')),
      h('div', { class: 'topbar-tools' }, [
        h('div', { class: 'segments', role: 'group', 'aria-label': t('lang.label') }, [
          language('zh', '中文', 'zh-CN'),
          language('en', 'EN', 'en'),
        ]),
        h(
          'button',
          {
            type: 'button',
            class: 'icon-button',
            id: 'theme-switch',
            'aria-label': isDark() ? t('theme.toLight') : t('theme.toDark'),
            title: `${isDark() ? t('theme.toLight') : t('theme.toDark')} (t)`,
            onClick: toggleTheme,
          },
          [preferences.theme && isDark() ? h(SunIcon) : h(MoonIcon)],
        ),
        h(
          'button',
          {
            type: 'button',
            class: 'icon-button help-button',
            'aria-label': t('help.title'),
            title: `${t('help.title')} (?)`,
            onClick: onHelp,
          },
          '?',
        ),
      ]),
    ]),
  ]);
TopBar.props = ['onHelp'];

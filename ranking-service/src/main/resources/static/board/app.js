// Entry of the page: loads the texts, then shows the view that the address names.
import { createApp, h, ref } from 'vue';
import { StatusLine } from './announce.js';
import { BoardPage } from './components/BoardPage.js';
import { ContestList } from './components/ContestList.js';
import { HelpDialog } from './components/HelpDialog.js';
import { TopBar } from './components/TopBar.js';
import { loadTexts, t } from './i18n.js';
import { listenToKeys } from './keyboard.js';
import { watchReceivers } from './receivers.js';
import { linkTo, listHref, route } from './router.js';

const Missing = () =>
  h('main', { class: 'page', id: 'main' }, [
    h('section', { class: 'blank' }, [h('h1', t('missing.title')), h('a', linkTo(listHref()), t('missing.back'))]),
  ]);

function page() {
  if (route.page === 'list') return h(ContestList);
  if (route.page === 'board') return h(BoardPage, { key: route.contestId, contestId: route.contestId });
  return h(Missing);
}

const App = {
  setup() {
    const help = ref(false);
    listenToKeys({ showHelp: () => (help.value = true) });
    return () => [
      h('a', { class: 'skip', href: '#main', onClick: skip }, t('skip')),
      h(TopBar, { onHelp: () => (help.value = true) }),
      page(),
      h(StatusLine),
      help.value ? h(HelpDialog, { onClose: () => (help.value = false) }) : null,
    ];
  },
};

function skip(event) {
  event.preventDefault();
  const main = document.getElementById('main');
  main.tabIndex = -1;
  main.focus();
}

try {
  await loadTexts();
  createApp(App).mount('#app');
  void watchReceivers();
} catch (cause) {
  console.error(cause);
  document.getElementById('app').textContent = '页面未能加载，请刷新。 The page could not be loaded; please reload.';
}

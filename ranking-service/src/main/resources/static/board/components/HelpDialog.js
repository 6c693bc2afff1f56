// The keys, and the switch that turns single keys off for those whom they get in the way of.
import { h, onMounted, ref } from 'vue';
import { t } from '../i18n.js';
import { chooseShortcuts, preferences } from '../preferences.js';
import { CloseIcon } from './icons.js';

const KEYS = [
  [['/'], 'help.search'],
  [['j', 'k'], 'help.rows'],
  [['Enter'], 'help.drawer'],
  [['Esc'], 'help.close'],
  [['g', 'n'], 'help.rank'],
  [['t'], 'help.theme'],
  [['?'], 'help.help'],
];

export const HelpDialog = {
  props: ['onClose'],
  setup(props) {
    const dialog = ref(null);
    onMounted(() => dialog.value.showModal());
    return () =>
      h(
        'dialog',
        {
          ref: dialog,
          class: 'help',
          'aria-labelledby': 'help-title',
          onClose: props.onClose,
          onClick: (event) => event.target === dialog.value && dialog.value.close(),
        },
        [
          h('div', { class: 'help-body' }, [
            h('div', { class: 'help-head' }, [
              h('h2', { id: 'help-title' }, t('help.title')),
              h('button', { type: 'button', class: 'icon-button', 'aria-label': t('drawer.close'), onClick: () => dialog.value.close() }, [h(CloseIcon)]),
            ]),
            h(
              'dl',
              { class: 'keys' },
              KEYS.flatMap(([keys, text]) => [h('dt', { key: text }, keys.map((key) => h('kbd', { key }, key))), h('dd', t(text))]),
            ),
            h('label', { class: 'help-switch' }, [
              h('input', {
                type: 'checkbox',
                checked: preferences.shortcuts,
                onChange: (event) => chooseShortcuts(event.target.checked),
              }),
              t('help.singleKeys'),
            ]),
          ]),
        ],
      );
  },
};

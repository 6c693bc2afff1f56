// Search and go to rank.
import { h, ref } from 'vue';
import { whole } from '../format.js';
import { t } from '../i18n.js';
import { change, route } from '../router.js';
import { SearchIcon } from './icons.js';

export const BoardTools = {
  props: ['matches', 'total', 'goToRank'],
  setup(props, { slots }) {
    const rank = ref('');
    const unknown = ref(false);

    async function go(event) {
      event.preventDefault();
      const wanted = Number.parseInt(rank.value, 10);
      unknown.value = !(wanted >= 1) || !(await props.goToRank(wanted));
    }

    function typed(event) {
      change({ q: event.target.value }, { replace: true });
    }

    function leave(event) {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      change({ q: '' }, { replace: true });
      event.target.blur();
    }

    const search = () =>
      h('div', { class: 'search', role: 'search' }, [
        h(SearchIcon),
        h('input', {
          id: 'search',
          type: 'search',
          value: route.q,
          placeholder: t('tools.search'),
          'aria-label': t('tools.search'),
          autocomplete: 'off',
          spellcheck: false,
          onInput: typed,
          onKeydown: leave,
        }),
        route.q
          ? h('span', { class: 'search-count' }, t('tools.matches', { found: whole(props.matches), all: whole(props.total) }))
          : h('kbd', { class: 'search-key', 'aria-hidden': 'true' }, '/'),
      ]);

    const jump = () =>
      h('form', { class: 'jump', onSubmit: go, noValidate: true }, [
        h('label', { for: 'jump' }, t('tools.rank')),
        h('input', {
          id: 'jump',
          inputmode: 'numeric',
          placeholder: '#',
          autocomplete: 'off',
          value: rank.value,
          'aria-invalid': String(unknown.value),
          'aria-describedby': unknown.value ? 'jump-unknown' : undefined,
          onInput: (event) => {
            rank.value = event.target.value;
            unknown.value = false;
          },
        }),
        h('button', { type: 'submit', class: 'button' }, t('tools.go')),
        unknown.value
          ? h('span', { class: 'jump-unknown', id: 'jump-unknown', role: 'alert' }, t('tools.noRank', { n: whole(props.total) }))
          : null,
      ]);

    return () => h('div', { class: 'tools' }, [search(), jump(), slots.default?.()]);
  },
};

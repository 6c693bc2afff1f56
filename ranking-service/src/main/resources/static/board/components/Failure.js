// What went wrong, in words, with the code and the request id that support needs.
import { h, ref } from 'vue';
import { t } from '../i18n.js';
import { CopyIcon } from './icons.js';

function titleOf(problem) {
  if (problem.status === 0) return t('error.unreachable');
  if (problem.status === 404) return t('error.notFound');
  return t('error.title');
}

function adviceOf(problem) {
  if (problem.status === 404) return t('error.notFoundAdvice');
  if (problem.status === 0 || problem.status >= 500) return t('error.retrying');
  return problem.detail ?? t('error.advice');
}

export const Failure = {
  props: ['problem', 'onRetry'],
  setup(props) {
    const copied = ref(false);
    const reference = () =>
      [props.problem.code, props.problem.requestId].filter(Boolean).join(' · ');
    async function copy() {
      try {
        await navigator.clipboard.writeText(`${reference()} · ${location.href}`);
        copied.value = true;
      } catch {
        getSelection().selectAllChildren(document.getElementById('error-reference'));
      }
    }
    return () =>
      h('section', { class: 'failure', role: 'alert' }, [
        h('h2', titleOf(props.problem)),
        h('p', adviceOf(props.problem)),
        h('p', { class: 'reference' }, [
          h('span', { class: 'label' }, t('error.reference')),
          h('code', { id: 'error-reference' }, reference()),
          h('button', { type: 'button', class: 'quiet', onClick: copy }, [
            h(CopyIcon),
            copied.value ? t('copy.done') : t('copy.do'),
          ]),
        ]),
        props.onRetry ? h('button', { type: 'button', class: 'button', onClick: props.onRetry }, t('error.retry')) : null,
      ]);
  },
};

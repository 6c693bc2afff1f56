// The one polite status line: what a screen reader hears of a moving board. At most every 15 s, and only news.
import { h, ref } from 'vue';
import { atMostEvery } from './pace.js';

const line = ref('');

export const announce = atMostEvery(15_000, (text) => {
  if (text && text !== line.value) line.value = text;
});

export const StatusLine = () => h('p', { class: 'sr-only', role: 'status', id: 'status-line' }, line.value);

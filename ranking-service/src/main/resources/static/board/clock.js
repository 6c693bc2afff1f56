// The page's one ticking clock.
import { ref } from 'vue';

export const now = ref(Date.now());

setInterval(() => {
  if (!document.hidden) now.value = Date.now();
}, 1_000);

document.addEventListener('visibilitychange', () => (now.value = Date.now()));

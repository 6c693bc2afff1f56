// Whether messages to receivers outside wait: asked of notification-service, if the operator said where pages reach it.
import { ref } from 'vue';

export const receiversDegraded = ref(false);

const INTERVAL = 30_000;
let address = null;

async function json(path) {
  const answer = await fetch(path, { headers: { accept: 'application/json' } });
  return answer.ok ? answer.json() : {};
}

async function ask() {
  if (document.hidden) return;
  try {
    receiversDegraded.value = (await json(address)).status === 'DEGRADED';
  } catch {
    // Not knowing is no reason to alarm anybody; the next time asks again.
  }
}

/** Begins to ask; for the whole life of the page. */
export async function watchReceivers() {
  try {
    address = (await json('/board/settings.json')).receivers ?? null;
  } catch {
    return;
  }
  if (!address) return;
  await ask();
  setInterval(ask, INTERVAL);
}

// The page must not twitch: at most one change in a given time, and it is always the newest.

/** Calls `apply` with the newest value passed in, at once if the last call is `interval` ago, else as soon as it is. */
export function atMostEvery(interval, apply) {
  let last = -Infinity;
  let timer = 0;
  let pending;

  function fire() {
    timer = 0;
    last = performance.now();
    apply(pending);
  }

  function offer(value) {
    pending = value;
    if (timer) return;
    const due = last + interval - performance.now();
    if (due <= 0) fire();
    else timer = setTimeout(fire, due);
  }

  offer.cancel = () => {
    clearTimeout(timer);
    timer = 0;
  };
  return offer;
}

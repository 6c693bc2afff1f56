// One reader of the public stream. EventSource reconnects by itself after a broken connection, but gives up for good
// when the answer was an error (a gateway that says 502 while the service restarts): then we open a new one.

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 15_000;

/**
 * Reads `url` until the returned function is called.
 *
 * @param onFrame called with each parsed frame
 * @param onConnection called with true when the connection stands, with false when it is lost
 */
export function readStream(url, { onFrame, onConnection }) {
  let source = null;
  let timer = 0;
  let wait = FIRST_WAIT;

  function open() {
    source = new EventSource(url);
    source.addEventListener('open', () => {
      wait = FIRST_WAIT;
      onConnection(true);
    });
    source.addEventListener('standings', (event) => onFrame(JSON.parse(event.data)));
    source.addEventListener('error', () => {
      onConnection(false);
      if (source.readyState === EventSource.CLOSED) again();
    });
  }

  function again() {
    source.close();
    clearTimeout(timer);
    timer = setTimeout(open, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }

  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

// What a contest's phase means to a reader: its glyph, its sentence, and what is being counted down to.

const GLYPHS = {
  notStarted: '○',
  running: '●',
  frozen: '❄',
  counting: '◔',
  provisional: '◇',
  published: '✔',
};

export const glyphOf = (phase) => GLYPHS[phase] ?? '○';

/**
 * The next deadline as {key, at, replayed}, or null when there is none left. A contest of the past that is being
 * replayed still runs although its cut-off is long gone: its countdown follows the time of the facts.
 */
export function nextDeadline(view, now) {
  const at = (name) => (view[name] ? new Date(view[name]).getTime() : Infinity);
  const cutOff = at('cutOff');
  if (view.phase === 'notStarted') {
    const left = at('submissionStart') - now;
    return left > 0 ? { key: 'countdown.start', left, replayed: false } : null;
  }
  if (view.phase !== 'running') return null;
  const replayed = now >= cutOff && Boolean(view.eventTimeMark);
  const reference = replayed ? at('eventTimeMark') : now;
  const open = reference < at('submissionEnd');
  const left = (open ? at('submissionEnd') : cutOff) - reference;
  return left > 0 && Number.isFinite(left)
    ? { key: open ? 'countdown.submissions' : 'countdown.cutOff', left, replayed }
    : null;
}

/** Key of the sentence that says what is going on. */
export function sentenceOf(view, now) {
  if (view.phase !== 'running') return `sentence.${view.phase}`;
  const deadline = nextDeadline(view, now);
  if (!deadline) return 'sentence.runningToTheEnd';
  return deadline.key === 'countdown.submissions' ? 'sentence.running' : 'sentence.runningClosedEntries';
}

/** Places are certain only when published. */
export const isProvisional = (phase) => phase !== 'published';

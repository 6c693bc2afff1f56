// The ranking service's public interface, as seen from the page.

const ROOT = '/api/v1/contests';

/** An answer that is not a success. `code` and `requestId` are what support asks for. */
export class ApiError extends Error {
  constructor(status, code, requestId, detail) {
    super(detail || code);
    this.status = status;
    this.code = code;
    this.requestId = requestId;
    this.detail = detail;
  }
}

async function problemOf(answer) {
  let problem = {};
  try {
    problem = await answer.json();
  } catch {
    // A proxy in between may answer with anything; the status is enough then.
  }
  const requestId = problem.requestId ?? answer.headers.get('x-request-id') ?? null;
  return new ApiError(answer.status, problem.code ?? `http-${answer.status}`, requestId, problem.detail ?? problem.title);
}

async function getJson(path, signal) {
  let answer;
  try {
    answer = await fetch(path, { headers: { accept: 'application/json' }, signal });
  } catch (cause) {
    if (cause.name === 'AbortError') throw cause;
    throw new ApiError(0, 'unreachable', null, null);
  }
  if (!answer.ok) throw await problemOf(answer);
  return answer.json();
}

const of = (contestId) => `${ROOT}/${encodeURIComponent(contestId)}`;

export async function contests(signal) {
  const answer = await getJson(ROOT, signal);
  return Array.isArray(answer) ? answer : (answer.contests ?? []);
}

export function standings(contestId, { cursor, limit = 100 } = {}, signal) {
  const query = new URLSearchParams({ limit: String(limit) });
  if (cursor) query.set('cursor', cursor);
  return getJson(`${of(contestId)}/standings?${query}`, signal);
}

export function explanation(contestId, articleId, signal) {
  return getJson(`${of(contestId)}/standings/${encodeURIComponent(articleId)}`, signal);
}

/** The newest published revision, or null before the first. */
export async function results(contestId, signal) {
  try {
    return await getJson(`${of(contestId)}/results`, signal);
  } catch (problem) {
    if (problem.status === 404) return null;
    throw problem;
  }
}

export const streamOf = (contestId) => `${of(contestId)}/standings/stream`;
export const resultsOf = (contestId, revision) => `${of(contestId)}/results/${revision}`;

/** By hand, because Safari has `AbortSignal.any` only since 17.4. */
export function abortedAfter(milliseconds: number, signal: AbortSignal): AbortSignal {
  const either = new AbortController();
  if (signal.aborted) either.abort();
  signal.addEventListener('abort', () => either.abort());
  setTimeout(() => either.abort(new Error(`No answer within ${milliseconds} ms`)), milliseconds);
  return either.signal;
}

// The headers of every answer: nothing of it is kept, framed, guessed at or handed to another page.

/** What the browser may do with an answer that is no page: nothing. */
export const NO_PAGE = "default-src 'none'; frame-ancestors 'none'";

/** The headers of an answer with a Content-Security-Policy. */
export function safeHeaders(policy: string): Readonly<Record<string, string>> {
  return {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}

// Who may ask the server what. It listens on this computer only, but every page in every browser on it can send requests
// there, and so can programs of other users: so nothing is answered but to the page that it has handed out itself.
import { TEXT_TYPE, TOKEN_HEADER } from '../edit/told-file.js';
import { maxFileSize } from '../source/decode-source.js';

export interface Asked {
  readonly method: string;
  /** The target as it stands in the request's first line. */
  readonly target: string;
  /** With lower-case names; one that came several times is joined or an array. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

export interface Guarded {
  readonly port: number;
  readonly token: string;
}

/** What is asked for, when it may be. */
export type Route =
  | { readonly to: 'page' | 'file' | 'changes' | 'save' | 'goodbye' }
  | { readonly to: 'beside'; readonly sum: string };

export interface Refusal {
  readonly status: number;
  readonly reason: string;
  readonly allow?: string;
}

/** The server's origin; browsers leave out the port of HTTP itself. */
export function originOf(port: number): string {
  return `http://127.0.0.1${port === 80 ? '' : `:${port}`}`;
}

/** What a request asks for, or why it gets nothing; whether it is of any use to the asker is told last. */
export function admitted(asked: Asked, { port, token }: Guarded): Route | Refusal {
  const origin = originOf(port);
  const { method, target, headers } = asked;
  // A name that some other server leads to 127.0.0.1 (DNS rebinding) is not ours.
  if (headers.host !== origin.slice('http://'.length))
    return { status: 421, reason: '地址不对，请用 zonerep 显示的地址' };
  if (headers.origin !== undefined && headers.origin !== origin) return foreign;
  if (!isFromHere(headers['sec-fetch-site'], target)) return foreign;
  if (target === '/')
    return method === 'GET' ? { to: 'page' } : { status: 405, reason: '这里只能读', allow: 'GET' };
  const routes = routesAt(target);
  if (routes === undefined) return { status: 404, reason: '没有这个地址' };
  if (!isSame(headers[TOKEN_HEADER], token))
    return { status: 401, reason: '钥匙不对，请用 zonerep 显示的完整地址打开' };
  const route = routes[method];
  if (route === undefined)
    return { status: 405, reason: '这里不能这样做', allow: Object.keys(routes).join(', ') };
  // Browsers say of all that can change something where it comes from.
  if (method !== 'GET' && headers.origin !== origin) return foreign;
  return route.to === 'save' ? (faultOfText(headers) ?? route) : route;
}

const foreign: Refusal = { status: 403, reason: '这个请求来自别的网页，没有理会' };

function isFromHere(site: string | readonly string[] | undefined, target: string): boolean {
  // `none` is an address that was typed or opened by another program; old browsers say nothing.
  return site === undefined || site === 'same-origin' || (site === 'none' && target === '/');
}

/** What there is at a target, by method. The sum names a file that the summary names: no path comes from the page. */
function routesAt(target: string): Readonly<Record<string, Route>> | undefined {
  const sum = /^\/api\/beside\/([0-9a-f]{32})$/.exec(target)?.[1];
  if (sum !== undefined) return { GET: { to: 'beside', sum } };
  return ROUTES.get(target);
}

const ROUTES: ReadonlyMap<string, Readonly<Record<string, Route>>> = new Map([
  ['/api/file', { GET: { to: 'file' }, PUT: { to: 'save' } }],
  ['/api/changes', { GET: { to: 'changes' } }],
  ['/api/goodbye', { POST: { to: 'goodbye' } }],
]);

/** What is wrong with a text before it is read. */
function faultOfText(headers: Asked['headers']): Refusal | undefined {
  if (headers['content-type'] !== TEXT_TYPE || headers['content-encoding'] !== undefined)
    return { status: 415, reason: '发来的不是 YAML 文字' };
  if (Number(headers['content-length'] ?? 0) > maxFileSize) return tooLong;
  const [match, none] = [headers['if-match'], headers['if-none-match']];
  const isForOne = none === undefined && typeof match === 'string' && /^"[0-9a-f]{32}"$/.test(match);
  const isForNew = match === undefined && none === '*';
  return isForOne || isForNew ? undefined : { status: 428, reason: '没有说明改的是哪一稿' };
}

export const tooLong: Refusal = { status: 413, reason: '超过了 5 MB 的上限，没有保存' };

/** Compares in the same time wherever the first difference is. */
function isSame(given: string | readonly string[] | undefined, token: string): boolean {
  if (typeof given !== 'string' || given.length !== token.length) return false;
  let difference = 0;
  for (let at = 0; at < token.length; at++) difference |= given.charCodeAt(at) ^ token.charCodeAt(at);
  return difference === 0;
}

// The page as the server hands it out: the same file that one may double-click, but that it may speak with its server.
import { UserError } from '../source/user-error.js';

export interface ServedPage {
  readonly html: string;
  /** The policy for the header, where alone it can be said that nobody may frame the page. */
  readonly policy: string;
}

const META = /(<meta\s+http-equiv="Content-Security-Policy"\s+content=")([^"]+)(")/i;
const CONNECTS_NOWHERE = "connect-src 'none'";

/**
 * Lets the page connect to its own server and to nothing else.
 * @throws UserError when the page has no policy that forbids it to connect: it is not the page of this zonerep
 */
export function servedPage(html: string): ServedPage {
  const offline = META.exec(html)?.[2];
  if (!offline?.includes(CONNECTS_NOWHERE))
    throw new UserError('zonerep 自己的网页文件“dist/zonerep.html”不对', '请重新安装 zonerep');
  const online = offline.replace(CONNECTS_NOWHERE, "connect-src 'self'");
  return {
    html: html.replace(META, (_, before: string, _policy, after: string) => before + online + after),
    policy: `${online}; frame-ancestors 'none'`,
  };
}

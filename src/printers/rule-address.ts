// Where the page about a finding stands on the web, for reports that link to it.
import { ruleNames } from '../generated/rule-names.js';

/** The files of every published version of the package; the editors' schemas stand there too (`init`). */
const PUBLISHED = 'https://unpkg.com/zonerep';

/**
 * The address of the page about a code: a rule's own page, the page of a fault of the file itself (an unknown field), else the
 * manual. It is there from the day this version is published.
 * @param isDocumented whether the code has a page
 */
export function ruleAddress(code: string, isDocumented: boolean, version: string): string {
  const folder = Object.hasOwn(ruleNames, code) ? 'src/lint/rules' : 'docs/codes';
  const page = isDocumented ? `${folder}/${code}.md` : 'README.md';
  return `${PUBLISHED}@${encodeURIComponent(version)}/${page}`;
}

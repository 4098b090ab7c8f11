// Where a rule's page stands on the web, for reports that link to it.

/** The files of every published version of the package; the editors' schemas stand there too (`init`). */
const PUBLISHED = 'https://unpkg.com/zonerep';

/**
 * The address of the page about a rule; of what is no rule (a syntax error, an unknown field), of the manual. It is there
 * from the day this version is published.
 */
export function ruleAddress(id: string, isRule: boolean, version: string): string {
  const page = isRule ? `src/lint/rules/${id}.md` : 'README.md';
  return `${PUBLISHED}@${encodeURIComponent(version)}/${page}`;
}

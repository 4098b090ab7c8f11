// One paragraph of the report as WordprocessingML.
import type { Inline } from '../../report/report.js';
import { inlinesToRuns } from './runs.js';

/** Keeps a paragraph on one page with the one that follows; the first layout child of `w:pPr`. */
export const KEEP_NEXT = '<w:keepNext/>';

/**
 * A `w:p` in a style of the template.
 *
 * @param layout what the place asks for beyond the style: children of `w:pPr` in the schema's order.
 */
export function paragraphToXml(styleId: string, content: readonly Inline[], layout = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${styleId}"/>${layout}</w:pPr>${inlinesToRuns(content, '')}</w:p>`;
}

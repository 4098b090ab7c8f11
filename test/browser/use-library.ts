// What a page does with zonerep/browser; the same function runs in the page and, for what is expected of it, on Node.
import type * as browser from '../../src/browser.js';

/** The functions used; on Node they come from the source, with the template from the disk. */
export type Library = Pick<
  typeof browser,
  | 'buildReport'
  | 'builtInTemplate'
  | 'checkSummary'
  | 'checkTemplate'
  | 'checkText'
  | 'createSource'
  | 'decodeSource'
  | 'defaultCheck'
>;

/** Everything as data that survive JSON: findings, and each file as text or in base64; of what was thrown, its name. */
export function useLibrary(library: Library, name: string, bytes: Uint8Array) {
  const read = library.decodeSource(name, bytes);
  const checked = library.checkSummary(read.source, library.defaultCheck);
  const build = (format: browser.Format) => {
    if (!checked.summary || !checked.tree) return 'no summary';
    try {
      const template = library.builtInTemplate(format);
      const { content, problems } = library.buildReport(checked.summary, checked.tree, format, template);
      return { problems, content: typeof content === 'string' ? content : inBase64(content) };
    } catch (error) {
      return error instanceof Error ? error.name : 'no error';
    }
  };
  return {
    read: read.diagnostics,
    findings: checked.diagnostics,
    docx: build('docx'),
    html: build('html'),
    md: build('md'),
    txt: build('txt'),
    text: library.checkText(library.createSource('a.txt', '完成XX项，同比增长3%。'), library.defaultCheck)
      .diagnostics,
    template: library.checkTemplate({ file: 'a.md.hbs', bytes: new TextEncoder().encode('{{标提}}') })
      .diagnostics,
  };
}

const inBase64 = (bytes: Uint8Array = new Uint8Array()): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

// The built-in template as files that the build knows nothing of, so that they are read, checked and compiled.
import type { Format } from '../src/template/format.js';
import type { Template, TemplateFile } from '../src/template/template-file.js';

/** A template that says the same and is another file: a zip with a comment, a text under another name. */
export function another({ report, blocks }: Template, format: Format): Template {
  if (format === 'docx') return { report: { ...report, bytes: withComment(report.bytes) } };
  const under = (file: string, { bytes }: TemplateFile) => ({ file, bytes });
  return {
    report: under(`own.${format}.hbs`, report),
    ...(blocks && { blocks: under(`blocks.own.${format}.hbs`, blocks) }),
  };
}

function withComment(zip: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from([...zip, 0x21]);
  bytes[zip.length - 2] = 1;
  return bytes;
}

// zonerep's Word engine.
import { fillDocx } from '../../src/word/fill-docx.ts';

export function fill(template, data) {
  const { bytes, problems } = fillDocx(template, data);
  if (bytes === undefined) throw new Error(JSON.stringify(problems.slice(0, 3)));
  return bytes;
}

// What readers judged of findings: files with the lines `文件⇥规则⇥所指的字⇥对|错|两可`.
import { existsSync, readFileSync } from 'node:fs';

const VERDICTS = new Map([
  ['对', 'right'],
  ['错', 'wrong'],
  ['两可', 'taste'],
]);

/**
 * The verdicts by the findings' keys; a file that is not there judges nothing.
 * @throws Error when a line is not of that form
 */
export function readJudgements(files) {
  return new Map(files.filter((file) => existsSync(file)).flatMap(verdictsIn));
}

function verdictsIn(file) {
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .flatMap((line, index) => {
      if (line === '' || line.startsWith('#')) return [];
      const [name, code, words, verdict] = line.split('\t');
      const known = VERDICTS.get(verdict);
      if (known === undefined) throw new Error(`${file}:${index + 1}: 第四列应为“对”“错”或“两可”`);
      return [[keyOf(name, code, words), known]];
    });
}

/** A finding's key: a text may be edited above it, so it has no line. */
export function keyOf(name, code, words) {
  return [name, code, words.replace(/\s+/g, ' ')].join('\t');
}

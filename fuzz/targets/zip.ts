// The zip of a Word template: whatever its directory says, no entry leaves the package or is larger than allowed.
import fc from 'fast-check';
import { MAX_PART, readZip, unpack } from '../../src/ooxml/read-zip.js';
import { editedBytes } from '../inputs.js';
import { builtIn } from '../seeds.js';
import { hold, type Target } from '../target.js';
import { randomZips } from '../word-inputs.js';
import { observeWordTemplate } from './word-template.js';

const seeds = [builtIn.docx.report.bytes];

export const zip: Target = {
  name: 'zip',
  inputs: fc.oneof({ weight: 3, arbitrary: randomZips(seeds) }, { weight: 1, arbitrary: editedBytes(seeds) }),
  observe: (input) => {
    const read = readZip(input);
    if ('problem' in read) return [JSON.stringify(read.problem), ...observeWordTemplate(input)];
    const names = read.value.map(({ name }) => name);
    const isInside = (name: string) => name !== '' && !/^[/\\]|\\|(?:^|\/)\.\.(?:\/|$)/.test(name);
    hold(names.every(isInside), 'an entry leaves the package', () => JSON.stringify(names));
    hold(new Set(names.map((it) => it.toLowerCase())).size === names.length, 'two entries of one name');
    const packed = read.value.reduce((sum, entry) => sum + entry.packed.length, 0);
    hold(packed <= input.length, 'entries share their bytes');
    const parts = read.value.map((entry) => {
      const part = unpack(entry);
      if ('problem' in part) return JSON.stringify(part.problem);
      hold(part.value.length === entry.size && entry.size <= MAX_PART, 'a part of another size');
      return part.value;
    });
    return [JSON.stringify(names), ...parts, ...observeWordTemplate(input)];
  },
};

// The quick look at XML agrees with a whole parser on what is well-formed.
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { elementNamesOf } from '../../src/ooxml/well-formed.js';

/** Whether saxes takes it; it also takes XML 1.1 `<?x?y?>` and `<a:-b>`, of which nothing is made here. */
function isSound(xml: string): boolean {
  const parser = new SaxesParser({ xmlns: true });
  let sound = true;
  parser.on('error', () => {
    sound = false;
  });
  parser.on('doctype', () => {
    sound = false;
  });
  try {
    parser.write(xml).close();
  } catch {
    return false;
  }
  return sound;
}

const PIECES = [
  '<a>',
  '</a>',
  '<p:a>',
  '</p:a>',
  '<a/>',
  '<p:a />',
  '<p:a xmlns:p="u">',
  '<a xmlns="u">',
  '<a xmlns:p="">',
  '<a xmlns:xml="u">',
  '<a xmlns:xmlns="u">',
  '<a b="1" b="2">',
  '<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2">',
  '<a xmlns:p="u" p:b="1" b="2">',
  "<a b='>'>",
  '<a b="<">',
  '<a b="&lt;">',
  '<a b="&#0;">',
  '<a b=1>',
  '<a b>',
  '<a b="1"c="2">',
  '< a>',
  '<1>',
  '<:a>',
  '<a:>',
  '<p:b:c>',
  '</a >',
  '</a b>',
  '文字',
  ' ',
  '&',
  '&amp;',
  '&amp',
  '&nbsp;',
  '&#x41;',
  '&#xFFFF;',
  '&#x110000;',
  ']]>',
  '<![CDATA[',
  '<![CDATA[&<]]>',
  '<!-- c -->',
  '<!-- - -->',
  '<!-- -- -->',
  '<!-->',
  '<!-- --->',
  '<?x y?>',
  '<?x?>',
  '<??>',
  '<?xml?>',
  '<?x:y?>',
  '<!DOCTYPE a>',
  '<!x>',
  '\u0001',
  '\ufffe',
  '<',
  '>',
  '"',
];

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string() },
);
const loose = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
const around = (inner: string) => `<r xmlns:p="urn:p">${inner}</r>`;
const DECLARATIONS = [
  '',
  '<?xml version="1.0"?>',
  "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\r\n",
  '<?xml version="1.0" standalone="yes" encoding="UTF-8"?>',
  '<?xml encoding="UTF-8"?>',
  ' <?xml version="1.0"?>',
  '<?xml version="1.0"encoding="UTF-8"?>',
];

function agree(xml: string): void {
  expect({ xml, sound: typeof elementNamesOf(xml) !== 'string' }).toEqual({ xml, sound: isSound(xml) });
}

const RUNS = { numRuns: Number(process.env.PROPERTY_RUNS ?? 300) };

describe('what is well-formed', () => {
  it('is the same as for a parser, inside an element', () => {
    fc.assert(
      fc.property(loose, (xml) => agree(around(xml))),
      RUNS,
    );
  });

  it('is the same as for a parser, as a whole', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DECLARATIONS), loose, loose, (declaration, before, after) =>
        agree(declaration + before + around('x') + after),
      ),
      RUNS,
    );
  });

  it('is the same as for a parser where letters of a sound part were changed', () => {
    const whole = `<w:a xmlns:w="u"><!-- c --><w:b w:c='1' d="2"/><![CDATA[x]]>&lt;<w:b w:c='1' d="2"/><?y z?></w:a>`;
    const letters = fc.constantFrom('', '<', '>', '/', '"', "'", '&', ' ', '=', ':', '!', ']', 'x', '\0');
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(3), letters, (at, length, letter) =>
        agree(whole.slice(0, at) + letter + whole.slice(at + length)),
      ),
      RUNS,
    );
  });

  it.each(PIECES)('is the same as for a parser: %j', (xml) => {
    agree(xml);
    agree(around(xml));
    agree(around(`${xml}</a>`));
  });
});

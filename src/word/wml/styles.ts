// Which styles a template lays the report out in: its own where it has them, built-in ones brought along where not.
import { comparable, type OwnStyle, ownStylesOf } from './own-styles.js';
import { gongwen } from './profile.js';
import { type StyleDefinition, type StyleRole, styleSheetOf, styleXml } from './style-sheet.js';

// The styles the blocks of a report need; the others stand in a template's own text.
const BLOCK_ROLES = [
  'body',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'attachments',
  'signature',
  'date',
  'caption',
  'tableHead',
  'tableText',
  'note',
  'table',
] as const satisfies readonly StyleRole[];

type BlockRole = (typeof BLOCK_ROLES)[number];

/** The id, in one template, of the style for each role. */
export type StyleIds = Readonly<Record<BlockRole, string>>;

// Names besides the built-in one under which a template may hold a role; those of Word itself are English in the file
// whatever the language of the program.
const OTHER_NAMES: Partial<Record<BlockRole, readonly string[]>> = {
  body: ['body text first indent', '正文首行缩进', 'body text', '正文文本', 'normal', '正文'],
  heading1: ['标题 1', '公文一级标题'],
  heading2: ['标题 2', '公文二级标题'],
  heading3: ['标题 3', '公文三级标题'],
  heading4: ['标题 4', '公文四级标题'],
  signature: ['发文机关署名'],
  caption: ['表标题'],
  tableText: ['表格内容', '表格正文'],
  tableHead: ['表格标题'],
  note: ['表格注释'],
};

/**
 * @param stylesXml the template's `word/styles.xml`; may be empty.
 * @returns the same with the built-in styles it lacks added at its end, and the id to use for each role. What stood there
 *   stands there still, byte for byte.
 */
export function ensureStyles(stylesXml: string): { stylesXml: string; ids: StyleIds } {
  const own = ownStylesOf(stylesXml);
  const sheet = styleSheetOf(gongwen);
  const brought: StyleDefinition[] = [];
  const pairs = BLOCK_ROLES.map((role) => {
    const found = findOwn(own, role, sheet[role]);
    if (found !== undefined) return [role, found.id];
    const style = fitIn(sheet[role], own);
    brought.push(style);
    return [role, style.id];
  });
  return {
    stylesXml: insertStyles(stylesXml, brought.map(styleXml).join('')),
    ids: Object.fromEntries(pairs) as StyleIds,
  };
}

/** The template's own style for a role, in the order of preference of the names. */
function findOwn(
  own: readonly OwnStyle[],
  role: BlockRole,
  definition: StyleDefinition,
): OwnStyle | undefined {
  const names = [definition.alias ?? definition.name, definition.name, ...(OTHER_NAMES[role] ?? [])];
  const candidates = names
    .map(comparable)
    .flatMap((name) => own.filter((style) => style.names.includes(name)));
  return candidates.find((style) => style.type === definition.type && isMeant(style, role));
}

/**
 * Whether someone gave a style its look for this role. Word, WPS and LibreOffice put styles of these names into every new
 * file: a Normal without a first-line indent is no body of a 公文, a heading in the theme's accent colour no heading of one.
 */
function isMeant({ names, xml }: OwnStyle, role: BlockRole): boolean {
  if (role === 'body') return names.includes('公文正文') || /\sw:firstLine(?:Chars)?=["'][1-9]/.test(xml);
  if (role.startsWith('heading')) return !/\sw:themeColor=["'](?:accent|text2)/.test(xml);
  return true;
}

/** A built-in style under an id, and a name, that the template has not given away. */
function fitIn(definition: StyleDefinition, own: readonly OwnStyle[]): StyleDefinition {
  let id = definition.id;
  for (let n = 2; own.some((style) => style.id === id); n += 1) id = `${definition.id}_${n}`;
  const { alias, ...rest } = definition;
  const taken = own.some((style) => style.names.includes(comparable(definition.name)));
  return taken && alias !== undefined ? { ...rest, id, name: alias } : { ...definition, id };
}

function insertStyles(stylesXml: string, added: string): string {
  if (added === '') return stylesXml;
  const end = stylesXml.lastIndexOf('</w:styles>');
  if (end !== -1) return stylesXml.slice(0, end) + added + stylesXml.slice(end);
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles xmlns:w="${namespace}">${added}</w:styles>`;
}

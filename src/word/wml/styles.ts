// Chooses the styles in which a template sets the report: its own if it has them, else built-in ones that are
// added.
import { wordPart } from '../../ooxml/write-xml.js';
import {
  attributeOf,
  childOf,
  childrenOf,
  elementsBelow,
  withAdded,
  type XmlElement,
  type XmlTree,
} from '../../ooxml/xml-tree.js';
import { gongwen } from './profile.js';
import { chineseFaceOf } from './style-face.js';
import { type StyleDefinition, type StyleRole, styleSheetOf, styleXml } from './style-sheet.js';

// The roles of styles that the blocks of a report need; other roles are used only in a template's own text.
const BLOCK_ROLES = [
  'body',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'contents1',
  'contents2',
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

/** The id, in one template, of the style for each role, and the face in which that of the body sets Chinese. */
export type StyleIds = Readonly<Record<BlockRole | 'bodyFace', string>>;

// Names, besides the built-in one, that a template may give the style of a role; Word's own names are English
// in the file, whatever the language of the program.
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

/** A style that a template has. */
interface OwnStyle {
  /** `paragraph`, `character`, `table` or `numbering`. */
  readonly type: string;
  readonly id: string;
  /** Its name and aliases, in the form that `comparable` gives. */
  readonly names: readonly string[];
  readonly element: XmlElement;
}

/**
 * Finds or adds the style for each role.
 *
 * @param styles the template's `word/styles.xml`; undefined if it has none.
 * @returns `ids`, the style for each role, and `stylesXml`, the part with the missing styles added at its
 *   end; undefined if none is missing. The styles that the template has stay unchanged.
 */
export function ensureStyles(styles: XmlTree | undefined): { stylesXml: string | undefined; ids: StyleIds } {
  const own = styles === undefined ? [] : childrenOf(styles.root, 'w:style').map(ownStyle);
  const sheet = builtInSheet();
  const brought: StyleDefinition[] = [];
  const pairs = BLOCK_ROLES.map((role) => {
    const found = findOwn(own, role, sheet[role]);
    if (found !== undefined) return [role, found.id];
    const style = fitIn(sheet[role], own);
    brought.push(style);
    return [role, style.id];
  });
  const roles = Object.fromEntries(pairs) as Record<BlockRole, string>;
  const bodyFace = styles && chineseFaceOf(styles, roles.body);
  const ids: StyleIds = { ...roles, bodyFace: bodyFace ?? gongwen.faces.body.name };
  if (brought.length === 0) return { stylesXml: undefined, ids };
  const added = brought.map(styleXml).join('');
  return { stylesXml: styles === undefined ? wordPart('styles', added) : withAdded(styles, added), ids };
}

let sheet: ReturnType<typeof styleSheetOf> | undefined;

/** The built-in styles, which are the same for every template and so made only once. */
function builtInSheet(): ReturnType<typeof styleSheetOf> {
  sheet ??= styleSheetOf(gongwen);
  return sheet;
}

function ownStyle(element: XmlElement): OwnStyle {
  const words = (name: string) => {
    const child = childOf(element, name);
    return child === undefined ? '' : (attributeOf(child, 'w:val') ?? '');
  };
  const names = [words('w:name'), ...words('w:aliases').split(',')];
  return {
    type: attributeOf(element, 'w:type') ?? 'paragraph',
    id: attributeOf(element, 'w:styleId') ?? '',
    names: names.map(comparable).filter((name) => name !== ''),
    element,
  };
}

/**
 * The name without case and blanks: Word ignores case, and some programs write `heading1` for `heading 1`.
 */
const comparable = (name: string): string => name.toLowerCase().replace(/\s/g, '');

/** The template's own style for a role; names that come first in the list are preferred. */
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
 * Whether a style was made for this role. Word, WPS and LibreOffice put styles of these names into every new
 * file: a Normal without a first-line indent is not meant for the body of a 公文, nor a heading in an accent
 * colour of the theme for its headings.
 */
function isMeant({ names, element }: OwnStyle, role: BlockRole): boolean {
  const says = (attribute: string, value: RegExp) =>
    elementsBelow(element).some((child) => value.test(attributeOf(child, attribute) ?? ''));
  if (role === 'body')
    return names.includes('公文正文') || says('w:firstLine', /^[1-9]/) || says('w:firstLineChars', /^[1-9]/);
  return !role.startsWith('heading') || !says('w:themeColor', /^(?:accent|text2)/);
}

/** A built-in style with an id and a name that the template does not use yet. */
function fitIn(definition: StyleDefinition, own: readonly OwnStyle[]): StyleDefinition {
  let id = definition.id;
  for (let n = 2; own.some((style) => style.id === id); n += 1) id = `${definition.id}_${n}`;
  const { alias, ...rest } = definition;
  const taken = own.some((style) => style.names.includes(comparable(definition.name)));
  return taken && alias !== undefined ? { ...rest, id, name: alias } : { ...definition, id };
}

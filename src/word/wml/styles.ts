// Chooses the styles in which a template sets the report: its own if it has them, else built-in ones that are
// added.
import { wordPart } from '../../ooxml/write-xml.js';
import { withAdded, type XmlTree } from '../../ooxml/xml-tree.js';
import { comparable, type OwnStyle, type OwnStyles, ownStyles } from '../look/own-styles.js';
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

export type BlockRole = (typeof BLOCK_ROLES)[number];

/** The id, in one template, of the style for each role, and the face in which that of the body sets Chinese. */
export type StyleIds = Readonly<Record<BlockRole | 'bodyFace', string>>;

// Names, besides the built-in one, that a template may give the style of a role; Word's own names are English
// in the file, whatever the language of the program.
const OTHER_NAMES: Partial<Record<BlockRole, readonly string[]>> = {
  body: [
    'body text first indent',
    '正文首行缩进',
    'normal indent',
    '正文缩进',
    'body text',
    '正文文本',
    'normal',
    '正文',
  ],
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

/** The styles of a template by role, and what it takes to have them all. */
export interface EnsuredStyles {
  readonly ids: StyleIds;
  /** The template's own style for a role; the others are lent. */
  readonly own: ReadonlyMap<BlockRole, OwnStyle>;
  /** The part with the missing styles added at its end; undefined if none is missing. */
  readonly stylesXml: string | undefined;
}

/**
 * Finds or adds the style for each role.
 *
 * @param styles the template's `word/styles.xml`; undefined if it has none. The styles that it has stay unchanged.
 */
export function ensureStyles(styles: XmlTree | undefined, template = ownStyles(styles)): EnsuredStyles {
  const sheet = builtInSheet();
  const own = chosenStyles(template, sheet);
  const brought: StyleDefinition[] = [];
  const pairs = BLOCK_ROLES.map((role) => {
    const found = own.get(role);
    if (found !== undefined) return [role, found.id];
    const style = fitIn(sheet[role], template.all);
    brought.push(style);
    return [role, style.id];
  });
  const roles = Object.fromEntries(pairs) as Record<BlockRole, string>;
  const bodyFace = styles && chineseFaceOf(styles, roles.body);
  const ids: StyleIds = { ...roles, bodyFace: bodyFace ?? gongwen.faces.body.name };
  if (brought.length === 0) return { stylesXml: undefined, ids, own };
  const added = brought.map(styleXml).join('');
  const stylesXml = styles === undefined ? wordPart('styles', added) : withAdded(styles, added);
  return { stylesXml, ids, own };
}

let sheet: ReturnType<typeof styleSheetOf> | undefined;

/** The built-in styles, which are the same for every template and so made only once. */
function builtInSheet(): ReturnType<typeof styleSheetOf> {
  sheet ??= styleSheetOf(gongwen);
  return sheet;
}

/**
 * The template's own styles by role. Its headings are one set: if one of them is the office's, the others count too, whatever
 * a program put into them; if none is, none is meant.
 */
function chosenStyles(
  template: OwnStyles,
  sheet: Readonly<Record<StyleRole, StyleDefinition>>,
): ReadonlyMap<BlockRole, OwnStyle> {
  const isMeant = (style: OwnStyle) => isNamedHere(style) || template.isOffices(style);
  const isSet = HEADING_ROLES.some((role) => candidatesFor(template, role, sheet[role]).some(isMeant));
  const choose = (role: BlockRole): OwnStyle | undefined => {
    const candidates = candidatesFor(template, role, sheet[role]);
    if (role === 'body') return candidates.find(isMeant);
    if (!role.startsWith('heading')) return candidates[0];
    return isSet ? (candidates.find(isMeant) ?? candidates[0]) : undefined;
  };
  return new Map(
    BLOCK_ROLES.flatMap((role) => {
      const style = choose(role);
      return style === undefined ? [] : [[role, style] as const];
    }),
  );
}

/** The template's styles with a name of a role; names that come first in the list are preferred. */
function candidatesFor(
  { all }: OwnStyles,
  role: BlockRole,
  { name, alias, type }: StyleDefinition,
): readonly OwnStyle[] {
  const names = [alias ?? name, name, ...(OTHER_NAMES[role] ?? [])].map(comparable);
  const named = names.flatMap((word) => all.filter((style) => style.names.includes(word)));
  return named.filter((style) => style.type === type);
}

const HEADING_ROLES = ['heading1', 'heading2', 'heading3', 'heading4'] as const;

/** Whether a style has a name that only zonerep's templates, or those who follow them, give. */
const isNamedHere = ({ names }: OwnStyle): boolean =>
  names.some((name) => /^(?:公文正文|(?:公文)?[一二三四]级标题)$/.test(name));

/** A built-in style with an id and a name that the template does not use yet. */
function fitIn(definition: StyleDefinition, own: readonly OwnStyle[]): StyleDefinition {
  let id = definition.id;
  for (let n = 2; own.some((style) => style.id === id); n += 1) id = `${definition.id}_${n}`;
  const { alias, ...rest } = definition;
  const taken = own.some((style) => style.names.includes(comparable(definition.name)));
  return taken && alias !== undefined ? { ...rest, id, name: alias } : { ...definition, id };
}

// The fonts that a finished report asks for, by which it is known what a machine lacks.
import { substitutesFor } from '../chinese/typefaces.js';
import { readText } from '../ooxml/part.js';
import { readZip } from '../ooxml/read-zip.js';
import { findTagsOf } from '../ooxml/scan-xml.js';
import { attributesIn, localName } from '../ooxml/xml-tree.js';

export interface UsedFont {
  readonly name: string;
  /** What may stand in for it, best first; of a page what its own list of fonts says comes before all else. */
  readonly substitutes: readonly string[];
}

/**
 * The fonts for Chinese characters in a report: of a Word file (bytes) those of its runs, of the styles in use and of their
 * theme, of a page (text) the first of each list of fonts in its styles. Latin fonts are left out: every system has what is as wide.
 */
export function usedFonts(content: string | Uint8Array): readonly UsedFont[] {
  return typeof content === 'string' ? fontsOfPage(content) : fontsOfWord(content);
}

/** `--song: "方正小标宋简体", STZhongsong, serif;`, `font-family: 仿宋, serif;`, `font: 16pt/29pt 仿宋, serif;`. */
const FONT_LIST = /(?:--[\w-]+|\bfont(?:-family)?)\s*:\s*([^;{}<>]{1,1000})[;}]/g;

function fontsOfPage(html: string): readonly UsedFont[] {
  const found = new Map<string, UsedFont>();
  const styles = [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/gi)].map(([, css]) => css).join('\n');
  for (const [, list = ''] of styles.replace(/@font-face\s*\{[^{}]*\}/gi, '').matchAll(FONT_LIST)) {
    const [name, ...others] = list.split(',').map(fontNameOf);
    if (name === undefined || name.includes('(') || found.has(name) || substitutesFor(name).length === 0)
      continue;
    found.set(name, { name, substitutes: [...new Set([...others, ...substitutesFor(name)])] });
  }
  return [...found.values()];
}

/** A family's name without its quotes and, in `font`, without what stands before it. */
function fontNameOf(written: string): string {
  const text = written.trim();
  return (
    /["']([^"']+)["']$/.exec(text)?.[1] ?? (/^[\d.]/.test(text) ? (text.split(/\s+/).pop() ?? '') : text)
  );
}

const PARTS_WITH_TEXT = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;

function fontsOfWord(bytes: Uint8Array): readonly UsedFont[] {
  const zip = readZip(bytes);
  if ('problem' in zip) return [];
  const textOf = (name: string) => {
    const entry = zip.value.find((each) => each.name === name);
    const text = entry && readText(entry);
    return text && 'value' in text ? text.value : '';
  };
  const styles = readStyles(textOf('word/styles.xml'));
  const asked = new Set<string>();
  for (const { name } of zip.value)
    if (PARTS_WITH_TEXT.test(name)) for (const font of fontsOfPart(textOf(name), styles)) asked.add(font);
  const theme = themeFonts(textOf('word/theme/theme1.xml'));
  const names = [...asked].map((font) => (font.startsWith(THEME) ? theme.get(font) : font));
  return [...new Set(names)].flatMap((name) => (name ? [{ name, substitutes: substitutesFor(name) }] : []));
}

const OF_STYLES = ['*:style', '*:basedOn', '*:rFonts'];
const OF_TEXT = ['*:p', '*:pStyle', '*:rStyle', '*:rFonts'];
const OF_THEMES = ['*:majorFont', '*:minorFont', '*:ea', '*:font'];

/** Comes before the name of a font that the theme has, such as `minor`. */
const THEME = '\0';

interface Styles {
  /** What stands where no style says anything. */
  default?: string;
  /** The style of paragraphs that name none. */
  normal?: string;
  readonly byId: Map<string, { font?: string; basedOn?: string }>;
}

function readStyles(xml: string): Styles {
  const styles: Styles = { byId: new Map() };
  let style: { font?: string; basedOn?: string } | undefined;
  for (const { name, open } of findTagsOf(xml, OF_STYLES)) {
    const attributes = attributesOf(open);
    const what = localName(name);
    if (what === 'style') {
      style = {};
      const id = attributes.get('styleId') ?? '';
      styles.byId.set(id, style);
      if (attributes.get('type') === 'paragraph' && /^(?:1|true|on)$/.test(attributes.get('default') ?? ''))
        styles.normal = id;
    } else if (what === 'basedOn') {
      const of = attributes.get('val');
      if (style && of !== undefined) style.basedOn = of;
    } else {
      const font = fontIn(attributes);
      if (font === undefined) continue;
      if (style) style.font ??= font;
      else styles.default ??= font;
    }
  }
  return styles;
}

function* fontsOfPart(xml: string, styles: Styles): Generator<string> {
  const inUse = new Set<string>(styles.normal === undefined ? [] : [styles.normal]);
  let styled = 0;
  let paragraphs = 0;
  for (const { name, open } of findTagsOf(xml, OF_TEXT)) {
    const attributes = attributesOf(open);
    const what = localName(name);
    if (what === 'p') paragraphs += 1;
    else if (what === 'rFonts') {
      const font = fontIn(attributes);
      if (font !== undefined) yield font;
    } else {
      inUse.add(attributes.get('val') ?? '');
      if (what === 'pStyle') styled += 1;
    }
  }
  // Where every paragraph names its style, nothing is set in the one of those that name none.
  if (styles.normal !== undefined && styled >= paragraphs) inUse.delete(styles.normal);
  for (const id of inUse) {
    const font = fontOfStyle(id, styles);
    if (font !== undefined) yield font;
  }
}

/** The font of a style, of the one it is based on, or the default; a circle of styles ends by itself. */
function fontOfStyle(id: string, styles: Styles): string | undefined {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const style = styles.byId.get(at);
    if (style?.font !== undefined) return style.font;
    at = style?.basedOn;
  }
  return styles.default;
}

/** The font for Chinese characters; that of the theme goes before the other (ECMA-376 part 1, 17.3.2.26). */
function fontIn(attributes: ReadonlyMap<string, string>): string | undefined {
  const theme = attributes.get('eastAsiaTheme');
  if (theme !== undefined) return THEME + theme.replace(/EastAsia$/, '');
  return attributes.get('eastAsia');
}

/** The fonts of a theme for simplified Chinese, by the names that `fontIn` gives them. */
function themeFonts(xml: string): ReadonlyMap<string, string> {
  const fonts = new Map<string, string>();
  let kind = '';
  for (const { name, open } of findTagsOf(xml, OF_THEMES)) {
    const attributes = attributesOf(open);
    const what = localName(name);
    const typeface = attributes.get('typeface') ?? '';
    if (what.endsWith('Font')) kind = THEME + what.replace(/Font$/, '');
    else if (typeface !== '' && !fonts.has(kind) && (what === 'ea' || attributes.get('script') === 'Hans'))
      fonts.set(kind, typeface);
  }
  return fonts;
}

function attributesOf(open: string): ReadonlyMap<string, string> {
  return new Map(attributesIn(open).map(({ name, value }) => [localName(name), value]));
}

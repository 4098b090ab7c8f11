// What of Markdown and HTML stands inside a line, as patterns to be put together: tags, character references, links, code.

/** The HTML elements that come along when text is copied from a web page or a chat. */
const elements = [
  'br|p|div|span|font|b|strong|i|em|u|s|del|ins|sup|sub|small|big|a|img|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|caption',
  'colgroup|col|tr|td|th|h[1-6]|hr|center|blockquote|pre|code|kbd|section|article|style|script|iframe|mark|details|summary|o:p',
].join('|');

/** `<br>`, `</p>`, `<font color="red">`; nothing that stands between an author's own pointed brackets. Flag `i`. */
export const htmlTag = String.raw`<\/?(?:${elements})(?:\s[^<>\n]{0,300})?\s?\/?>`;

/** `<!-- … -->` in one line. */
export const htmlComment = '<!--[^\\n]{0,400}?-->';

/** What the character references stand for that are met in Chinese texts. */
export const entities: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '《',
  raquo: '》',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  times: '×',
  divide: '÷',
  plusmn: '±',
  deg: '°',
  permil: '‰',
  sup2: '²',
  sup3: '³',
  yen: '¥',
  copy: '©',
  reg: '®',
  trade: '™',
};

/** `&nbsp;`, which is often left without its semicolon, `&#8220;`, `&#x201C;`. Flag `i`. */
export const htmlEntity = `&(?:(?:${Object.keys(entities).join('|')}|#\\d{1,6}|#x[\\da-f]{1,6});|nbsp(?![a-z]))`;

/** `](stat.md "快报")`: all of a link or picture that follows its words. The target has a dot, a slash or a number sign. */
export const linkTarget = String.raw`\]\((?=[^()\n]{0,200}[./#])[^()\s]{1,300}(?:[ \t]{1,3}(?:"[^"\n]{0,100}"|'[^'\n]{0,100}'))?\)`;

/** `` `code` ``, in one line. */
export const inlineCode = '(?<![`\\\\])`(?!`)[^`\\n]{1,200}`(?!`)';

const endings = 'pdf|docx?|xlsx?|pptx?|wps|txt|md|csv|ya?ml|json|html?|jpe?g|png|gif|zip|rar|7z|mp4';
/** A file's name in quotation marks, a path of Windows. A name without either cannot be told from the words before it. */
export const fileName = String.raw`(?<=[“"《「‘'])[^“”"《》「」‘’'\n]{1,80}\.(?:${endings})(?=[”"》」’'])|(?<![a-z])[a-z]:\\[^\s，。；：、“”《》（）"]{1,200}`;

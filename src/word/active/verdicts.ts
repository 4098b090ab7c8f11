// What is known of the parts of a Word file that do something by themselves: which run a program, which fetch
// something from outside when the file is opened, and how a writer gets rid of them.

/** Fields that have another program run (17.16.5.14 DDE, 17.16.5.15 DDEAUTO). */
export const RUNNING_FIELDS: ReadonlySet<string> = new Set(['DDE', 'DDEAUTO']);

/** Fields that fetch from outside; IMPORT and INCLUDE are the old names of the two next to them. */
export const FETCHING_FIELDS: ReadonlySet<string> = new Set([
  'INCLUDEPICTURE',
  'IMPORT',
  'INCLUDETEXT',
  'INCLUDE',
  'LINK',
  'DATABASE',
  'RD',
]);

/**
 * Fields whose result cannot be the name of another field; where the code of a field begins with any other, its
 * name shows only when the fields are worked out.
 */
export const PLAIN_FIELDS: ReadonlySet<string> = new Set([
  '',
  'PAGE',
  'NUMPAGES',
  'SECTIONPAGES',
  'PAGEREF',
  'HYPERLINK',
  'TOC',
  'SEQ',
  'DATE',
  'TIME',
]);

export type Running = 'macros' | 'control' | 'addIn';

/** Relationships to what runs programs, by the last step of their type; two are of the JavaScript of WPS. */
export const RUNNING_RELATIONSHIPS: Readonly<Record<string, Running>> = {
  vbaProject: 'macros',
  wordVbaData: 'macros',
  jdeExtension: 'macros',
  jsProject: 'macros',
  control: 'control',
  activeXControlBinary: 'control',
  webextension: 'addIn',
  webextensiontaskpanes: 'addIn',
};

/** Classes of objects that hold or start programs; the editions of Office that allow macros are among them. */
export const RUNNING_CLASS =
  /^(?:package2?$|ole2link$|htmlfile|mshtml|shell|internetexplorer|forms\.|\w*script|shockwave|wmplayer|.*macroenabled)/i;

/** Classes of documents and pictures of the office programs, which are as harmless as what holds them. */
export const OFFICE_CLASS =
  /^(?:excel|equation|word|powerpoint|visio|msgraph|msdraw|mathtype|k?wps|k?et|k?wpp)\.|^(?:paint\.picture|pbrush|staticmetafile|staticdib)$/i;

/** Class ids of the objects that hold any file: Package and its later form, as bytes (MS-OLEDS 2.1.1). */
export const PACKAGE_CLASSES: readonly (readonly number[])[] = [
  [0x0c, 0x00, 0x03, 0x00, 0x00, 0x00, 0x00, 0x00, 0xc0, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x46],
  [0x20, 0xa7, 0x0d, 0xf2, 0x2f, 0xc0, 0xce, 0x11, 0x92, 0x7b, 0x08, 0x00, 0x09, 0x5a, 0xe3, 0x40],
];

/** What lies outside, in the words of a writer, and what is left of it in the written file. */
export interface Outside {
  readonly what: string;
  readonly left: string;
}

const GONE = '写出来的文件不带它';
const [MEDIA, DATA, LINKED] = ['影音', '邮件合并的数据源', '链接的对象'];
const PICTURE = { what: '图片', left: '写出来的文件里只留它的框和替代文字' };
const OBJECT = { what: LINKED, left: '写出来的文件里只留它最后的样子' };

/** What reaches outside: relationships by the last step of their type, and what needs none. */
export const OUTSIDE = {
  image: PICTURE,
  hdphoto: PICTURE,
  video: { what: MEDIA, left: GONE },
  audio: { what: MEDIA, left: GONE },
  media: { what: MEDIA, left: GONE },
  attachedTemplate: { what: '附加的模板', left: GONE },
  oleObject: OBJECT,
  package: OBJECT,
  aFChunk: { what: '插入的文档（altChunk）', left: GONE },
  subDocument: { what: '子文档', left: GONE },
  frame: { what: '框架里的网页', left: GONE },
  mailMergeSource: { what: DATA, left: GONE },
  mailMergeHeaderSource: { what: DATA, left: GONE },
  transform: { what: 'XSLT 转换', left: GONE },
  field: { what: '域的内容', left: '写出来的文件里只留它最后的结果' },
  webVideo: { what: '网络视频', left: '写出来的文件里只留它的图片' },
  schemaLibrary: { what: 'XML 扩展包', left: GONE },
  other: { what: '链接的内容', left: GONE },
} satisfies Readonly<Record<string, Outside>>;

export type OutsideKind = keyof typeof OUTSIDE;

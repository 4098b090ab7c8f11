// How programs define their styles: what they put into every new file, which no office chose. Each line was found in files that
// these programs made, kept as fixtures by other projects (CONTRIBUTING.md says which); a line is `lineOfLook` of the style over
// 正文, for 正文 itself over the defaults of the file.

/** Word since 2007 lets its theme say the faces; Word for Chinese before, and WPS, name 宋体. */
const NORMAL = [
  '',
  // Word for Chinese (2007 to 2021, for Mac, since 2023), and WPS.
  'latin:+minor chinese:= size:21',
  'latin:+minor chinese:= size:24',
  'latin:+minor chinese:= size:22 after:160 line:278',
  'latin:+minor chinese:宋体 size:21',
  'latin:Times New Roman chinese:宋体 size:21',
  'latin:Calibri chinese:宋体 size:21',
  'latin:+minor chinese:=',
  'latin:+minor chinese:= size:20',
  // Word for English (2007, 2010 and python-docx; 2013 to 2021; since 2023; 2003).
  'latin:+minor chinese:= size:22 after:200 line:276',
  'latin:+minor chinese:= size:22 after:160 line:259',
  'latin:+minor chinese:= size:24 after:160 line:278',
  'latin:Calibri chinese:= size:22 after:200 line:276',
  'latin:Calibri chinese:= size:24 after:200 line:276',
  'latin:Calibri chinese:= size:22',
  'latin:Calibri chinese:Times New Roman size:22 after:160 line:259',
  'latin:Times New Roman chinese:= size:24',
  'latin:Times New Roman chinese:=',
  // LibreOffice; pandoc.
  'latin:Liberation Serif chinese:* size:24',
  'latin:+minor chinese:= size:24 after:200',
] as const;

const HEADINGS: Readonly<Record<1 | 2 | 3 | 4, readonly string[]>> = {
  1: [
    'size:32 color:2E74B5',
    'size:44 bold:1 before:340 after:330 line:578',
    'size:44 bold:1 before:340 after:330 line:576',
    'latin:Calibri chinese:宋体 size:44 bold:1 before:340 after:330 line:576',
    'latin:+major chinese:= size:48 color:0F4761 before:480 after:80',
    'latin:+major chinese:= size:40 color:0F4761 before:360 after:80',
    'latin:+major chinese:= size:32 color:2F5496 before:240',
    'latin:+major chinese:= size:32 color:2E74B5 before:240',
    'latin:+major chinese:= size:28 bold:1 color:365F91 before:480',
    'latin:+major chinese:= size:32 bold:1 color:345A8A before:480',
    'latin:+major chinese:= size:36 bold:1 color:345A8A before:480',
    'latin:Cambria chinese:Times New Roman size:28 bold:1 color:365F91 before:480',
    'latin:Cambria chinese:Times New Roman size:32 bold:1 before:240 after:60',
    'latin:Arial size:32 bold:1 before:240 after:60',
    'latin:Liberation Sans chinese:* size:36 bold:1 before:240 after:120',
  ],
  2: [
    'size:26 color:2E74B5',
    'latin:+major chinese:= size:32 bold:1 before:260 after:260 line:416',
    'latin:Cambria size:32 bold:1 before:260 after:260 line:416',
    'latin:Arial chinese:黑体 size:32 bold:1 before:260 after:260 line:413',
    'latin:+major chinese:= size:40 color:0F4761 before:160 after:80',
    'latin:+major chinese:= size:32 color:0F4761 before:160 after:80',
    'latin:+major chinese:= size:26 color:2F5496 before:40',
    'latin:+major chinese:= size:26 color:2E74B5 before:40',
    'chinese:+major size:26 color:2E74B5 before:40',
    'latin:+major chinese:= size:26 bold:1 color:4F81BD before:200',
    'latin:+major chinese:= size:32 bold:1 color:4F81BD before:200',
    'latin:Cambria chinese:Times New Roman size:28 bold:1 italic:1 before:240 after:60',
    'latin:Arial chinese:Times New Roman size:24 bold:1 italic:1 before:240 after:60',
    'latin:Arial size:28 bold:1 italic:1 before:240 after:60',
    'latin:Liberation Sans chinese:* size:32 bold:1 before:200 after:120',
  ],
  3: [
    'size:24 color:1F4D78',
    'size:32 bold:1 before:260 after:260 line:416',
    'size:32 bold:1 before:260 after:260 line:413',
    'latin:+major chinese:= size:32 color:0F4761 before:160 after:80',
    'chinese:+major size:28 color:0F4761 before:160 after:80',
    'latin:+major chinese:= size:24 color:1F3763 before:40',
    'chinese:+major size:24 color:1F4D78 before:40',
    'latin:+major chinese:= size:24 color:243F60 before:40',
    'latin:+major chinese:= bold:1 color:4F81BD before:200',
    'latin:+major chinese:= size:28 bold:1 color:4F81BD before:200',
    'latin:Arial size:26 bold:1 before:240 after:60',
    'size:26 bold:1 before:240 after:60',
    'latin:Liberation Sans chinese:* size:28 bold:1 before:140 after:120',
    'latin:Liberation Sans chinese:* size:28 bold:1 color:808080 before:140 after:120',
  ],
  4: [
    'italic:1 color:2E74B5',
    'latin:+major chinese:= size:28 bold:1 before:280 after:290 line:376',
    'latin:Arial chinese:黑体 size:28 bold:1 before:280 after:290 line:376',
    'latin:Arial chinese:黑体 size:28 bold:1 before:280 after:290 line:372',
    'size:28 color:0F4761 before:80 after:40',
    'chinese:+major italic:1 color:0F4761 before:80 after:40',
    'latin:+major chinese:= italic:1 color:2F5496 before:40',
    'latin:+major chinese:= italic:1 color:2E74B5 before:40',
    'latin:+major chinese:= bold:1 italic:1 color:4F81BD before:200',
    'latin:+major chinese:= size:24 bold:1 color:4F81BD before:200',
    'latin:+major chinese:= bold:1 color:4F81BD before:200',
  ],
};

/** Of Word, LibreOffice, pandoc and WPS; the first lines of 正文首行缩进 and 正文缩进 are those that Word gives them itself. */
const BODIES = {
  bodytext: ['after:120', 'after:140 line:276', 'after:140 line:288', 'before:180 after:180'],
  textbody: ['after:120', 'after:140 line:276', 'after:140 line:288'],
  bodytextfirstindent: [
    'after:120 first:420',
    'after:120 first:210',
    'after:120 first:360',
    'after:140 line:276 first:283',
  ],
  normalindent: ['first:420', 'left:720'],
  listparagraph: ['', 'left:720', 'first:420', 'after:160 left:720'],
  nospacing: [''],
  'normal(web)': [
    'before:100 after:100',
    'latin:宋体 size:24 before:100 after:100',
    'latin:宋体 chinese:= size:24 before:100 after:100',
    'latin:Times New Roman chinese:= size:24 before:100 after:100',
  ],
  firstparagraph: ['before:180 after:180'],
  compact: ['before:36 after:36'],
} as const;

/** The definitions by the name of the style, in the form that `comparable` gives. */
const DEFINITIONS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    ...Object.entries(BODIES),
    ['normal', NORMAL] as const,
    ...Object.entries(HEADINGS).map(([level, lines]) => [`heading${level}`, lines] as const),
  ].map(([name, lines]) => [name, new Set<string>(lines)]),
);

/** The names under which other programs have styles that Word has, in English or in Chinese. */
const ALSO: Readonly<Record<string, string>> = {
  正文: 'normal',
  正文文本: 'bodytext',
  正文首行缩进: 'bodytextfirstindent',
  正文缩进: 'normalindent',
  列表段落: 'listparagraph',
  列出段落: 'listparagraph',
  无间隔: 'nospacing',
  标题1: 'heading1',
  标题2: 'heading2',
  标题3: 'heading3',
  标题4: 'heading4',
};

/**
 * Whether programs themselves give a style of this name this look, so that nobody chose it.
 *
 * @param name in the form that `comparable` gives
 * @param line of `lineOfLook`
 */
export const isOfProgram = (name: string, line: string): boolean =>
  DEFINITIONS.get(ALSO[name] ?? name)?.has(line) ?? false;

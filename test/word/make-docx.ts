// Small Word files from hand-written XML, and what stands in them.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface DocxParts {
  readonly body: string;
  /** Content of `word/header1.xml`. */
  readonly header?: string;
  readonly footer?: string;
  /** Contents of further headers and footers by name, `header2`, to which sections of the body refer by that id. */
  readonly stories?: Readonly<Record<string, string>>;
  /** `w:footnote` elements beside the two separators. */
  readonly footnotes?: string;
  readonly styles?: string;
  readonly numbering?: string;
  /** Content of `dc:title`. */
  readonly title?: string;
  /** Further entries, or others in the place of these. */
  readonly entries?: Readonly<Record<string, string | Uint8Array>>;
  readonly sectPr?: string;
}

export const SECTION =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="851" w:footer="992" w:gutter="0"/>';

const root = (name: string, content: string) =>
  `${DECLARATION}<w:${name} ${NAMESPACES}>${content}</w:${name}>`;

const MAIN = 'word/document.xml';

/** Bytes; deflating takes a millisecond for the smallest part, and there are tens of thousands of them in the tests. */
const NOT_WORTH_PACKING = 8192;

/** A Word file with a body and what else is asked for. */
export function makeDocx(parts: DocxParts): Uint8Array {
  const has = (content: string | undefined, type: string, name = type) =>
    content === undefined ? [] : [{ type, name, xml: root(rootOf(type), content) }];
  const extras = [
    ...has(parts.header, 'header', 'header1'),
    ...has(parts.footer, 'footer', 'footer1'),
    ...Object.entries(parts.stories ?? {}).flatMap(([name, xml]) =>
      has(xml, name.replace(/\d+$/, ''), name).map((it) => ({ ...it, byBody: true })),
    ),
    ...has(parts.footnotes && SEPARATORS + parts.footnotes, 'footnotes'),
    ...has(parts.styles, 'styles'),
    ...has(parts.numbering, 'numbering'),
  ];
  const references = extras
    .filter((it) => (it.type === 'header' || it.type === 'footer') && !('byBody' in it))
    .map(({ type, name }) => `<w:${type}Reference w:type="default" r:id="${name}"/>`);
  const section = `<w:sectPr>${references.join('')}${parts.sectPr ?? SECTION}</w:sectPr>`;
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(extras),
    '_rels/.rels': packageRels(),
    [MAIN]: root('document', `<w:body>${parts.body}${section}</w:body>`),
    'word/_rels/document.xml.rels': rels(
      extras.map(({ type, name }) => [name, `${RELATIONSHIPS}/${type}`, `${name}.xml`]),
    ),
    'docProps/core.xml': core(parts.title ?? ''),
    ...Object.fromEntries(extras.map(({ name, xml }) => [`word/${name}.xml`, xml])),
    ...parts.entries,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => {
        const data = typeof content === 'string' ? strToU8(content) : content;
        return [name, [data, { level: name !== MAIN && data.length < NOT_WORTH_PACKING ? 0 : 6 }]];
      }),
    ),
    { mtime: new Date('2020-02-02T00:00:00') },
  );
}

const rootOf = (type: string) => (type === 'header' ? 'hdr' : type === 'footer' ? 'ftr' : type);

const SEPARATORS =
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' +
  '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>';

function contentTypes(extras: readonly { type: string; name: string }[]): string {
  const overrides = extras.map(
    ({ type, name }) => `<Override PartName="/word/${name}.xml" ContentType="${WORD}.${type}+xml"/>`,
  );
  return (
    `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
    `<Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/>` +
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
    `${overrides.join('')}</Types>`
  );
}

const rels = (list: readonly (readonly [string, string, string])[]) =>
  `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const packageRels = () =>
  rels([
    ['rId1', `${RELATIONSHIPS}/officeDocument`, 'word/document.xml'],
    [
      'rId2',
      'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      'docProps/core.xml',
    ],
  ]);

const core = (title: string) =>
  `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
  `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}</dc:title>` +
  '<dcterms:created xsi:type="dcterms:W3CDTF">2019-01-01T00:00:00Z</dcterms:created></cp:coreProperties>';

/** A paragraph of runs, one a string. */
export const p = (...runs: readonly string[]): string => `<w:p>${runs.map((text) => r(text)).join('')}</w:p>`;

export const r = (text: string, rPr = ''): string =>
  `<w:r>${rPr}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A table of rows of cells; a cell is the XML of its paragraphs. */
export function table(...rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const grid = Array.from({ length: columns }, () => '<w:gridCol w:w="1000"/>').join('');
  const body = rows.map(
    (row) =>
      `<w:tr>${row.map((cell) => `<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr>${cell}</w:tc>`).join('')}</w:tr>`,
  );
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body.join('')}</w:tbl>`;
}

export const partOf = (docx: Uint8Array, name = 'word/document.xml'): string =>
  strFromU8(unzipSync(docx)[name] ?? new Uint8Array());

/** The text of a part: a line for each paragraph, ` | ` between cells. */
export function textOf(docx: Uint8Array, name?: string): string {
  return partOf(docx, name)
    .replace(/<mc:Fallback>[\s\S]*?<\/mc:Fallback>/g, '')
    .replace(/<w:del [\s\S]*?<\/w:del>/g, '')
    .replace(/<w:(?:br|cr)\/>/g, '⏎')
    .replace(/<w:tab\/>/g, '→')
    .replace(/(?:<\/w:p>|<w:p\/>)<\/w:tc><w:tc>/g, ' | ')
    .replace(/<\/w:p>|<w:p\/>/g, '\n')
    .replace(/<[^>]+>|\r\n/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\n$/, '');
}

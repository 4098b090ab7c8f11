// Renders the pictures of the README files and of docs/templates.md with LibreOffice, poppler, ImageMagick and the built command; run
// by hand, as `node scripts/make-doc-pictures.mjs`, when what they show looks different.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { makePagePictures } from './page-pictures.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = join(root, 'docs/pictures');
const work = mkdtempSync(join(tmpdir(), 'zonerep-pictures-'));

/** How many pages were made so far. */
let pages = 0;

const ELEMENTS = `公文:
  份号: 000001
  密级: 机密★1年
  紧急程度: 特急
  发文机关标志: 云岭经济开发区管理委员会文件
  发文字号: 云开管〔2025〕12号
  签发人: 周明远
  抄送: 市人大常委会办公室，市政协办公室
  印发机关: 云岭经济开发区管理委员会办公室
  印发日期: 2025-12-21
`;

/** A page with a chart and a photo. */
const ILLUSTRATED = `单位: 青禾经济开发区管理委员会
年度: 2025
指标:
  位置: 单独成章
  图表: {类型: 柱形图, 标题: 主要指标和同比增幅, 指标: [园区营业收入, 固定资产投资], 同比: 是}
  各项:
    - {名称: 园区营业收入, 数值: 186.42, 单位: 亿元, 同比: 8.4, 上年同期: 172.05}
    - {名称: 固定资产投资, 数值: 47.50, 单位: 亿元, 同比: 7.7, 上年同期: 44.10}
其他部分:
  - {标题: 标准厂房二期投入使用, 图片: {文件: 园区.png, 标题: 标准厂房二期}}
`;

/** A few indicators, each of which becomes a column. */
const COLUMNS = `单位: 青禾经济开发区管理委员会
年度: 2025
指标:
  - {名称: 园区营业收入, 数值: 186.42, 单位: 亿元, 同比: 8.4}
  - {名称: 固定资产投资, 数值: 47.50, 单位: 亿元, 同比: 7.7}
  - {名称: 税收收入, 数值: 9.36, 单位: 亿元, 同比: 5.1}
  - {名称: 新增四上企业, 数值: 21, 单位: 家, 同比: 16.7}
`;

try {
  zonerep([
    'template',
    'new',
    '-o',
    'letterhead.docx',
    '--letterhead',
    '--document-number',
    '云开发〔{{年度}}〕1号',
  ]);
  zonerep(['template', 'new', '-o', 'table.docx', '--style', 'table']);
  zonerep(['build', example('zone'), '-t', 'letterhead.docx', '-o', 'letterhead-filled.docx']);
  zonerep(['build', example('zone'), '-t', 'table.docx', '-o', 'table-filled.docx']);
  zonerep(['build', example('draft'), '--annotate', '-o', 'review.docx']);
  misspell('table.docx', 'faulty.docx', [
    ['{{名称}}', '{{名子}}'],
    ['{{标题}}', '{{标提}}'],
    ['{{单位}}', '{{指标}}'],
  ]);
  zonerep(['template', 'check', 'faulty.docx', '--annotate', 'faulty-annotated.docx'], 1);

  writeFileSync(join(work, 'red.yaml'), `${readFileSync(example('zone'), 'utf8')}\n${ELEMENTS}`);
  drawPhoto('园区.png');
  writeFileSync(join(work, 'illustrated.yaml'), ILLUSTRATED);
  sideBySide(
    'finished.png',
    pageOfPdf('red', 1),
    pageOfPdf(example('briefing'), 1),
    pageOfPdf('illustrated', 1),
  );
  sideBySide('landscape.png', pageOfPdf(fixture('tables'), 5));
  sideBySide(
    'letterhead.png',
    page('letterhead', '100%x70%+0+0', 2),
    page('letterhead-filled', '100%x70%+0+0'),
  );
  sideBySide('table.png', page('table', '100%x46%+0+0'), page('table-filled', '100%x46%+0+0'));
  columnTable('columns.docx');
  writeFileSync(join(work, 'columns.yaml'), COLUMNS);
  zonerep(['build', 'columns.yaml', '-t', 'columns.docx', '-o', 'columns-filled.docx']);
  sideBySide('columns.png', page('columns', '100%x20%+0+105'), page('columns-filled', '100%x20%+0+105'));
  ownLook('own-look.docx');
  zonerep(['build', example('zone'), '-t', 'own-look.docx', '-o', 'own-look-filled.docx']);
  sideBySide('own-look.png', page('own-look', '100%x60%+0+0'), page('own-look-filled', '100%x60%+0+0'));
  sideBySide('check.png', ...reviewed('faulty-annotated', 4, '100%x40%+0+0'));
  sideBySide('review.png', ...reviewed('review', 6, '100%x62%+0+0'));
  await makePagePictures(pictures);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Draws what may pass for a photo of workshops under hills. */
function drawPhoto(name) {
  const draw = (colour, ...shapes) => ['-fill', colour, ...shapes.flatMap((shape) => ['-draw', shape])];
  run('convert', [
    '-size',
    '1600x760',
    'gradient:#7fb2e5-#eaf3fb',
    ...draw('#8aa37b', 'polygon 0,430 350,300 700,420 1050,280 1600,430 1600,760 0,760'),
    ...draw('#5f8f57', 'polygon 0,560 1600,500 1600,760 0,760'),
    ...draw('#dfe3e8', 'rectangle 220,360 700,600', 'rectangle 780,330 1380,590'),
    ...draw(
      '#9fb4c7',
      'rectangle 250,400 670,440',
      'rectangle 820,380 1340,420',
      'rectangle 820,460 1340,500',
    ),
    ...draw('#c0392b', 'rectangle 220,340 700,362', 'rectangle 780,310 1380,332'),
    ...draw('#8d8d86', 'polygon 0,640 1600,600 1600,700 0,740'),
    // So low that it stands on one page with a chart.
    '-crop',
    '1600x290+0+300',
    '+repage',
    name,
  ]);
}

function example(name) {
  return join(root, `examples/${name}.yaml`);
}

function zonerep(args, expected = 0) {
  try {
    execFileSync('node', [join(root, 'dist/cli.js'), ...args], { cwd: work, stdio: 'pipe' });
  } catch (error) {
    if (error.status !== expected) throw error;
  }
}

function fixture(name) {
  return join(root, `test/fixtures/${name}/input.yaml`);
}

/** Makes a picture of a page of a summary's PDF, with a hairline around it, and returns its name. */
function pageOfPdf(input, number) {
  const file = input.endsWith('.yaml') ? input : join(work, `${input}.yaml`);
  pages += 1;
  const name = `page-${pages}`;
  zonerep(['build', file, '-o', `${name}.pdf`]);
  const range = ['-f', String(number), '-l', String(number)];
  run('pdftoppm', ['-r', '50', ...range, '-singlefile', '-png', `${name}.pdf`, name]);
  run('convert', [`${name}.png`, '-bordercolor', '#999', '-border', '1', `${name}.png`]);
  return `${name}.png`;
}

/**
 * Writes a copy of a template in which the first occurrence of each right word is replaced by the wrong one.
 */
function misspell(from, to, pairs) {
  const parts = unzipSync(readFileSync(join(work, from)));
  let xml = strFromU8(parts['word/document.xml']);
  for (const [right, wrong] of pairs) xml = xml.replace(right, wrong);
  writeFileSync(join(work, to), zipSync({ ...parts, 'word/document.xml': strToU8(xml) }));
}

/** Writes a template in which an office chose how its body and its headings look: the built-in one with other styles. */
function ownLook(to) {
  const style = (id, name, pPr, size, color) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${pPr}</w:pPr><w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/>${color ? `<w:b/><w:color w:val="${color}"/>` : ''}<w:sz w:val="${size}"/></w:rPr></w:style>`;
  const body = '<w:spacing w:line="360" w:lineRule="auto"/><w:ind w:firstLineChars="200" w:firstLine="480"/>';
  const heading = (level) => `<w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="${level}"/>`;
  const styles = [
    style('office', '管委会正文', body, 24),
    style('Heading1', 'heading 1', heading(0), 32, '1F6E43'),
    style('Heading2', 'heading 2', heading(1), 26, '1F6E43'),
  ];
  const line = (id, text) =>
    `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const parts = unzipSync(readFileSync(join(root, 'templates/gongwen/report.docx')));
  const document = strFromU8(parts['word/document.xml']);
  const section = /<w:pgSz [^>]*>\s*<w:pgMar [^>]*>/.exec(document)[0];
  const text = [
    line('office', '{{! 这一段用自己建的样式“管委会正文”：小四，1.5 倍行距 }}'),
    line('office', '{{{正文}}}'),
    line('Heading1', '{{! “标题 1”改成这样 }}'),
    line('Heading2', '{{! “标题 2”改成这样 }}'),
  ].join('');
  const holding = (part, name, content) => {
    const inside = new RegExp(`(<w:${name}(?: [^>]*)?>).*(</w:${name}>)`, 's');
    parts[part] = strToU8(strFromU8(parts[part]).replace(inside, (_, open, close) => open + content + close));
  };
  holding('word/document.xml', 'body', `${text}<w:sectPr>${section}</w:sectPr>`);
  holding('word/styles.xml', 'styles', styles.join(''));
  writeFileSync(join(work, to), zipSync(parts));
}

/** Writes a template with a table one of whose columns is repeated: the built-in one with another body. */
function columnTable(to) {
  const widths = [1500, 5800, 1300];
  const face = (size) =>
    `<w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="${size}"/></w:rPr>`;
  const line = (words, size, pPr) =>
    `<w:p><w:pPr><w:spacing w:line="360" w:lineRule="auto"/>${pPr}${face(size)}</w:pPr><w:r>${face(size)}<w:t>${words}</w:t></w:r></w:p>`;
  const cell = (words, at) =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[at]}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${line(words, 18, '<w:jc w:val="center"/>')}</w:tc>`;
  const row = (...cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join('');
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const table = [
    row('', '{{年度}}年完成情况', '备注'),
    row('名称', '{{#逐列 指标}}{{名称}}{{/逐列}}', ''),
    row('单位', '{{#逐列 指标}}{{单位}}{{/逐列}}', ''),
    row('完成数', '{{#逐列 指标}}{{数值}}{{/逐列}}', ''),
  ].join('');
  const body = [
    line('{{年度}}年主要指标', 24, '<w:jc w:val="center"/>'),
    `<w:tbl><w:tblPr><w:tblW w:w="8600" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${table}</w:tbl>`,
  ].join('');
  const parts = unzipSync(readFileSync(join(root, 'templates/gongwen/report.docx')));
  const document = strFromU8(parts['word/document.xml']);
  const section = /<w:pgSz [^>]*>\s*<w:pgMar [^>]*>/.exec(document)[0];
  const whole = `${body}<w:p/><w:sectPr>${section}</w:sectPr>`;
  parts['word/document.xml'] = strToU8(
    document.replace(/(<w:body>).*(<\/w:body>)/s, (_, open, close) => open + whole + close),
  );
  writeFileSync(join(work, to), zipSync(parts));
}

/** Makes a picture of one page of a Word file, cropped to `cut`, and returns its name. */
function page(name, cut, number = 1) {
  const profile = `-env:UserInstallation=file://${work}/libreoffice`;
  run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', work, `${name}.docx`]);
  const range = ['-f', String(number), '-l', String(number)];
  run('pdftoppm', ['-r', '80', ...range, '-singlefile', '-png', `${name}.pdf`, name]);
  run('convert', [`${name}.png`, '-gravity', 'North', '-crop', cut, '+repage', `${name}.png`]);
  return `${name}.png`;
}

/**
 * Makes pictures of a Word file's first page and of its first comments, which LibreOffice does not print in
 * the margin.
 */
function reviewed(name, count, cut) {
  const parts = unzipSync(readFileSync(join(work, `${name}.docx`)));
  const comments = strFromU8(parts['word/comments.xml'])
    .match(/<w:comment .*?<\/w:comment>/gs)
    .slice(0, count);
  let xml = strFromU8(parts['word/document.xml']);
  for (const [index, comment] of comments.entries()) {
    const id = /w:id="(\d+)"/.exec(comment)[1];
    const range = new RegExp(
      `(<w:commentRangeStart w:id="${id}"/>)(.*?)(<w:commentRangeEnd w:id="${id}"/>)`,
      's',
    );
    xml = xml.replace(range, (_, start, runs, end) => start + shaded(runs) + end + number(index + 1));
  }
  const bare = xml
    .replace(/<w:r><w:commentReference[^>]*><\/w:r>/g, '')
    .replace(/<w:commentRange(?:Start|End)[^>]*>/g, '');
  writeFileSync(join(work, `${name}-shown.docx`), zipSync({ ...parts, 'word/document.xml': strToU8(bare) }));
  const texts = comments.map((comment, index) => `[${index + 1}] zonerep\n${linesOf(comment).join('\n')}`);
  const font = execFileSync('fc-match', ['-f', '%{file}', 'Noto Sans CJK SC']).toString();
  const margin = [
    '-size',
    '330x',
    '-background',
    '#fff4f4',
    '-fill',
    '#333',
    '-font',
    font,
    '-pointsize',
    '12',
  ];
  run('convert', [
    ...margin,
    `caption:${texts.join('\n\n').replaceAll('%', '%%')}`,
    '-bordercolor',
    '#fff4f4',
    '-border',
    '8',
    'comments.png',
  ]);
  return [page(`${name}-shown`, cut), 'comments.png'];
}

function shaded(runs) {
  const shade = '<w:shd w:val="clear" w:color="auto" w:fill="F9CFCF"/>';
  return runs.replace(/<w:r>(<w:rPr>.*?(?=<\/w:rPr>))?/gs, (run, properties) =>
    properties ? run + shade : `<w:r><w:rPr>${shade}</w:rPr>`,
  );
}

function number(index) {
  return `<w:r><w:rPr><w:color w:val="C00000"/><w:vertAlign w:val="superscript"/></w:rPr><w:t>[${index}]</w:t></w:r>`;
}

function linesOf(comment) {
  return comment
    .split('</w:p>')
    .map((line) => line.replace(/<[^>]+>/g, '').replaceAll('&quot;', '"'))
    .filter((line) => line !== '');
}

function sideBySide(picture, ...pages) {
  const framed = pages.flatMap((file) => ['(', file, '-bordercolor', '#bbb', '-border', '1', ')']);
  run('convert', [
    ...framed,
    '-background',
    'white',
    '+smush',
    '24',
    '+dither',
    '-colors',
    '32',
    '-strip',
    join(pictures, picture),
  ]);
}

function run(program, args) {
  execFileSync(program, args, { cwd: work, stdio: 'pipe' });
}

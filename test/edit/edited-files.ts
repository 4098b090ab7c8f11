// The files on which every operation is tried: the examples, the starters as `zonerep init` writes them, and ugly ones.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fillStarter } from '../../src/app/fill-starter.js';

/** A name for the report of a test, and the text, which may begin with a byte order mark. */
export type EditedFile = readonly [name: string, text: string];

/** Every file; those beside the project, which are not everywhere, are named `shared`. */
export function editedFiles(home: string): readonly EditedFile[] {
  const ugly = texts(join(home, 'test/edit/ugly'));
  const shared = join(home, '../shared/page/ugly');
  return [
    ...texts(join(home, 'examples')),
    ...starters(home),
    ...ugly,
    ...ugly.filter(([name]) => name.includes('whose')).map(withFourBlanks),
    ...ugly.filter(([name]) => /\/(?:comments|sections)\.yaml$/.test(name)).flatMap(withOtherEnds),
    ...ugly.filter(([name]) => /\/(?:block-texts|odd-comments)\.yaml$/.test(name)).flatMap(withMixedEnds),
    ...veryLong,
    ...(existsSync(shared) ? texts(shared) : []).map(([name, text]): EditedFile => [`shared ${name}`, text]),
  ];
}

function texts(folder: string): readonly EditedFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [`${basename(folder)}/${name}`, readFileSync(join(folder, name), 'utf8')]);
}

function starters(home: string): readonly EditedFile[] {
  return texts(join(home, 'templates/starters')).flatMap(([name, text]) =>
    (['zh', 'en'] as const).map(
      (keys): EditedFile => [
        `init ${basename(name, '.yaml')} ${keys}`,
        fillStarter(text, { year: 2026, organization: '某某经济开发区', keys }),
      ],
    ),
  );
}

/** Made here, since the formatter would take the blanks away. */
function withFourBlanks([name, text]: EditedFile): EditedFile {
  const wide = text.replace(
    /^( *)((?:- )*)/gm,
    (_, blanks: string, dashes: string) => blanks.repeat(2) + dashes.replaceAll(' ', '   '),
  );
  return [`${name} with four blanks`, wide];
}

/** Made here, since Git or an editor may change line ends of files. */
function withOtherEnds([name, text]: EditedFile): readonly EditedFile[] {
  return [
    [`${name} with CRLF`, `${text.trimEnd()}\n`.replaceAll('\n', '\r\n')],
    [`${name} with CR`, text.replaceAll('\n', '\r')],
    [`${name} with a mark`, `\ufeff${text}`],
  ];
}

/** As where lines of a file from Windows were pasted into another; and without an end of the last line. */
function withMixedEnds([name, text]: EditedFile): readonly EditedFile[] {
  const lines = text.split('\n');
  const [every, other] = [3, 2].map((step) =>
    lines.map((line, at) => (at < lines.length - 1 && at % step === 1 ? `${line}\r` : line)).join('\n'),
  );
  return [
    [`${name} with some CRLF`, every ?? ''],
    [`${name} with a mark, CRLF and no end`, `\ufeff${(other ?? '').trimEnd()}`],
  ];
}

/** Lines longer than any editor breaks them, and than the library lets a key be. */
const veryLong: readonly EditedFile[] = [
  [
    'long lines',
    [
      '单位: 青溪园区',
      '年度: 2025',
      `导语: ${'园区全年平稳运行，'.repeat(1500)}完 # ${'注'.repeat(3000)}`,
      '主要工作:',
      `  - "${'引号里的长句，'.repeat(800)}"`,
      `  - {标题: ${'很长的标题'.repeat(400)}, 各项: [${Array(60).fill('一项').join(', ')}]}`,
      `# ${'长注释'.repeat(2000)}`,
      `结尾: '${'单引号'.repeat(700)}'`,
      '',
    ].join('\n'),
  ],
];

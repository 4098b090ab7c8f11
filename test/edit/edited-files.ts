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

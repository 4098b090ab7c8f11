// `zonerep edit` and `zonerep preview`: one file in the browser, served from this computer.
import { basename, dirname, resolve } from 'node:path';
import { loadSummary } from '../app/load.js';
import { closest } from '../chinese/closest.js';
import { isFolder, statOf } from '../disk/file-identity.js';
import { holdSignals, isEndedByHand, onceToldToStop } from '../disk/hold-signals.js';
import { openersFor, startOpener } from '../disk/open-address.js';
import { packageText } from '../disk/package-folder.js';
import { besideFile } from '../disk/read-beside.js';
import { lookAtText } from '../disk/text-file.js';
import { type Serving, serve } from '../server/serve.js';
import { isPlainText } from '../source/decode-source.js';
import { told } from '../source/printable.js';
import { UserError } from '../source/user-error.js';
import type { EditOptions } from './server-commands.js';
import type { ExitCode, Terminal } from './terminal.js';

/**
 * Opens a file for filling in, until the page is closed or Ctrl+C comes. A file that is not there is made when it is first saved.
 * @throws UserError when the file cannot be read or made, or the server cannot start
 */
export async function runEdit(file: string, options: EditOptions, terminal: Terminal): Promise<ExitCode> {
  const path = resolve(terminal.cwd, file);
  refuseOthers(file, 'edit');
  const isNew = !isThere(path, file);
  const near = isNew ? nearNames(path, file) : undefined;
  const about = isNew
    ? told`还没有“${file}”：在网页里从头填，第一次保存时建立它。\n` +
      (near === undefined ? '' : told`同一个文件夹里有“${near}”，如果要的是它，请按 Ctrl+C，换成它再运行。\n`)
    : told`正在编辑“${file}”，在网页里保存才会改动它；别的程序改了它，网页里会看到。\n`;
  return await run({ path, file, about, preview: false }, options, terminal);
}

/**
 * Opens a file for reading, until the page is closed or Ctrl+C comes; nothing is written.
 * @throws UserError when the file is not there or cannot be read, or the server cannot start
 */
export async function runPreview(file: string, options: EditOptions, terminal: Terminal): Promise<ExitCode> {
  const path = resolve(terminal.cwd, file);
  refuseOthers(file, 'preview');
  if (!isThere(path, file)) throw missing(file, '预览只看已有的文件；要新写一份，请用 zonerep edit');
  const about = told`正在预览“${file}”，只看不改；它每保存一次，网页就重排一次。\n`;
  return await run({ path, file, about, preview: true }, options, terminal);
}

interface Opening {
  readonly path: string;
  readonly file: string;
  readonly about: string;
  readonly preview: boolean;
}

async function run(opening: Opening, { port, open }: EditOptions, terminal: Terminal): Promise<ExitCode> {
  const { path, file, about, preview } = opening;
  const serving = await serve({
    path,
    preview,
    html: packageText('dist', 'zonerep.html'),
    port: port ?? 0,
    nameBeside: (source, beside) => void loadSummary(source, beside),
  });
  holdSignals();
  const release = onceToldToStop(serving.stop);
  terminal.onLongWork?.();
  terminal.err(about);
  terminal.err('网页的地址（只有这台电脑能打开，不上网；地址里有钥匙，请不要发给别人）：\n');
  terminal.out(`  ${serving.address}\n`);
  terminal.err('关闭网页，或者在这里按 Ctrl+C，就结束。\n');
  if (open) await openBrowser(serving, terminal);
  const how = await serving.ended;
  release();
  const again = told`zonerep ${preview ? 'preview' : 'edit'} ${file}`;
  if (how === 'closed') terminal.err('网页已经关闭，到此结束。\n');
  else if (how === 'lost') terminal.err(`很久没有网页连着，到此结束；要接着做，请再运行：${again}\n`);
  else if (await isEndedByHand())
    terminal.err(preview ? '到此结束。\n' : '到此结束。没有保存的改动还在网页上，可以在那里下载。\n');
  return 0;
}

async function openBrowser({ address }: Serving, { env, err }: Terminal): Promise<void> {
  const isOpen = await startOpener(openersFor(address, env, process.platform), env);
  err(
    isOpen ? '已请浏览器打开它；没有出现的话，请把地址复制到浏览器里。\n' : '请把地址复制到浏览器里打开。\n',
  );
}

/** @throws UserError for what is no file of data by its name */
function refuseOthers(file: string, command: 'edit' | 'preview'): void {
  if (file === '-') throw new UserError(`${command} 要的是一个文件，不能从标准输入读`, '请写出文件名');
  if (isPlainText(file) || /\.(?:docx?|wps|pdf)$/i.test(file))
    throw new UserError(
      `“${file}”不是 YAML 数据文件`,
      `先读成 YAML：zonerep import ${file} -o 总结.yaml，再 zonerep ${command} 总结.yaml`,
    );
}

/**
 * Whether there is a file at a path, which then can be read.
 * @throws UserError when there is something else, or it cannot be read
 */
function isThere(path: string, file: string): boolean {
  if (statOf(path, file) === undefined) return false;
  const found = lookAtText(path, file);
  if (found.kind === 'unreadable')
    throw new UserError(
      found.reason.includes(file) ? found.reason : `“${file}”打不开：${found.reason}`,
      found.hint,
    );
  return found.kind === 'text';
}

/**
 * The file that was perhaps meant by the name of one that is not there.
 * @throws UserError when no file can be made under that name
 */
function nearNames(path: string, file: string): string | undefined {
  if (!isFolder(dirname(path)))
    throw new UserError(`没有“${file}”，它所在的文件夹也不存在`, '请检查写的位置，或先建好文件夹');
  const found = besideFile(path)(basename(path), 0);
  const others = 'fault' in found && found.fault === 'missing' ? found.others : [];
  if (!/\.ya?ml$/i.test(file)) {
    const meant = others.find((name) => /\.ya?ml$/i.test(name) && name.startsWith(`${basename(path)}.`));
    throw missing(
      file,
      meant === undefined
        ? `要新建，请写上扩展名：zonerep edit ${file}.yaml`
        : `同一个文件夹里有“${meant}”，请写全它的名称`,
    );
  }
  const stemOf = (name: string) => name.replace(/\.ya?ml$/i, '');
  const yamls = others.filter((name) => stemOf(name) !== name);
  const near = closest(stemOf(basename(path)), yamls.map(stemOf));
  return yamls.find((name) => stemOf(name) === near);
}

function missing(file: string, hint: string): UserError {
  return new UserError(`没有这个文件：${file}`, hint);
}

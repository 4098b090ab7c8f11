import { describe, expect, it } from 'vitest';
import type { Desk, OnDisk, Opened, Saved } from '../../../src/page/desk/desk.js';
import { createKeeper, type Notice } from '../../../src/page/desk/keeper.js';

const START = 'a: 1\nb: 2\nc: 3\nd: 4\ne: 5\n';

/** A file with versions, which others may change; and a page on which one may type while something is merged. */
function scene(start = START) {
  let count = 1;
  let file: OnDisk = start === 'none' ? 'deleted' : openedOf(start);
  let tell: (now: OnDisk) => void = () => {};
  const sent: string[] = [];
  function openedOf(text: string, own: Partial<Opened> = {}): Opened {
    return { name: 'x.yaml', text, version: `v${count}`, readOnly: false, ...own };
  }
  const desk: Desk = {
    kind: 'server',
    name: () => 'x.yaml',
    open: async () => (typeof file === 'object' && 'text' in file ? file : undefined),
    save: async (text, over): Promise<Saved> => {
      sent.push(text);
      if (typeof file === 'object' && 'text' in file && file.readOnly)
        return { kind: 'failed', reason: '只读' };
      const version = typeof file === 'object' && 'text' in file ? file.version : undefined;
      if (version !== over || (typeof file === 'object' && 'unreadable' in file))
        return { kind: 'conflict', theirs: file };
      count += 1;
      file = openedOf(text);
      return { kind: 'saved', version: file.version };
    },
    onDisk: (changed) => {
      tell = changed;
    },
    onContact: () => {},
  };
  const page = {
    text: start === 'none' ? '' : start,
    beside: undefined as Opened['beside'],
    onText: () => {},
  };
  const notices: Notice[] = [];
  const keeper = createKeeper(
    desk,
    {
      text: async () => {
        const { text } = page;
        page.onText();
        return text;
      },
      replace: async (expected, text, opened) => {
        if (page.text !== expected) return false;
        page.text = text;
        page.beside = opened.beside;
        return true;
      },
    },
    (notice) => notices.push(notice),
  );
  return {
    keeper,
    page,
    notices,
    sent,
    text: () => (typeof file === 'object' && 'text' in file ? file.text : undefined),
    /** Others change the file; with `quietly` the desk has not heard of it yet. */
    others: (now: string | OnDisk, quietly?: 'quietly') => {
      count += 1;
      file = typeof now === 'string' && now !== 'deleted' ? openedOf(now) : (now as OnDisk);
      if (!quietly) tell(file);
    },
    openedOf,
  };
}

describe('the keeper', () => {
  it('saves what was changed and nothing else', async () => {
    const { keeper, page, sent, text } = scene();
    await keeper.open();
    expect(keeper.isUnsaved(page.text)).toBe(false);
    expect(await keeper.save()).toEqual({ kind: 'saved' });
    expect(sent).toEqual([]);
    page.text = START.replace('a: 1', 'a: 10');
    expect(keeper.isUnsaved(page.text)).toBe(true);
    expect(await keeper.save()).toEqual({ kind: 'saved' });
    expect([text(), keeper.isUnsaved(page.text)]).toEqual([page.text, false]);
  });

  it('makes a file where there was none', async () => {
    const { keeper, page, text } = scene('none');
    expect(await keeper.open()).toBeUndefined();
    page.text = 'a: 1\n';
    expect(await keeper.save()).toEqual({ kind: 'saved' });
    expect(text()).toBe('a: 1\n');
  });

  it('takes what others wrote where nothing was changed here', async () => {
    const { keeper, page, notices, others } = scene();
    await keeper.open();
    others('a: 9\n');
    await keeper.save();
    expect([page.text, notices]).toEqual(['a: 9\n', [{ kind: 'merged', whole: true }]]);
  });

  it('merges what does not touch, told of it beforehand or on saving', async () => {
    for (const quietly of [undefined, 'quietly'] as const) {
      const { keeper, page, text, others } = scene();
      await keeper.open();
      page.text = START.replace('a: 1', 'a: 10');
      others(START.replace('e: 5', 'e: 50'), quietly);
      expect(await keeper.save()).toEqual({ kind: 'saved' });
      expect(text()).toBe('a: 10\nb: 2\nc: 3\nd: 4\ne: 50\n');
      expect(page.text).toBe(text());
    }
  });

  it('does not lose what is typed while it merges', async () => {
    const { keeper, page, others } = scene();
    await keeper.open();
    page.text = START.replace('a: 1', 'a: 10');
    let typed = false;
    page.onText = () => {
      // Between the moment at which the text was asked for and that at which it is to be replaced.
      if (!typed) page.text = page.text.replace('a: 10', 'a: 100');
      typed = true;
    };
    others(START.replace('e: 5', 'e: 50'));
    await keeper.save();
    expect(page.text).toBe('a: 100\nb: 2\nc: 3\nd: 4\ne: 50\n');
  });

  it('asks about what touches, and overwrites neither before it is answered', async () => {
    const { keeper, page, notices, text, others, sent } = scene();
    await keeper.open();
    const [mine, theirs] = [START.replace('a: 1', 'a: 10'), START.replace('a: 1', 'a: 11')];
    page.text = mine;
    others(theirs);
    const asked = await keeper.save();
    expect(asked).toMatchObject({ kind: 'conflict', base: START, mine, theirs: { text: theirs } });
    expect(notices).toEqual([asked]);
    expect(keeper.asked()).toEqual(asked);
    expect([page.text, text(), sent]).toEqual([mine, theirs, []]);
    expect(await keeper.settle('a: 10、11\n')).toEqual({ kind: 'saved' });
    expect([page.text, text(), keeper.asked()]).toEqual(['a: 10、11\n', 'a: 10、11\n', undefined]);
  });

  it('lets one side be taken whole', async () => {
    for (const [answer, kept] of [
      ['keepMine', 'a: 10\n'],
      ['takeTheirs', 'a: 11\n'],
    ] as const) {
      const { keeper, page, text, others } = scene('a: 1\n');
      await keeper.open();
      page.text = 'a: 10\n';
      others('a: 11\n');
      await keeper.save();
      await keeper[answer]();
      expect([page.text, text(), keeper.isUnsaved(page.text)]).toEqual([kept, kept, false]);
    }
  });

  it('asks again when they have written on before the answer came', async () => {
    const { keeper, page, text, others } = scene('a: 1\n');
    await keeper.open();
    page.text = 'a: 10\n';
    others('a: 11\n');
    await keeper.save();
    others('a: 12\n', 'quietly');
    expect(await keeper.keepMine()).toMatchObject({ kind: 'conflict', theirs: { text: 'a: 12\n' } });
    expect([page.text, text()]).toEqual(['a: 10\n', 'a: 12\n']);
  });

  it('asks again when somebody typed on before the answer came', async () => {
    const { keeper, page, text, others } = scene('a: 1\n');
    await keeper.open();
    page.text = 'a: 10\n';
    others('a: 11\n');
    await keeper.save();
    page.text = 'a: 100\n';
    expect(await keeper.settle('a: 10、11\n')).toMatchObject({ kind: 'conflict', mine: 'a: 100\n' });
    expect([page.text, text()]).toEqual(['a: 100\n', 'a: 11\n']);
  });

  it('does not make a file anew that somebody deleted, unless it is told to', async () => {
    const { keeper, page, notices, text, others } = scene();
    await keeper.open();
    page.text = START.replace('a: 1', 'a: 10');
    others('deleted');
    expect(await keeper.save()).toEqual({ kind: 'deleted' });
    expect([notices, text()]).toEqual([[{ kind: 'deleted' }], undefined]);
    expect(await keeper.takeTheirs()).toEqual({ kind: 'deleted' });
    expect(await keeper.keepMine()).toEqual({ kind: 'saved' });
    expect(text()).toBe(page.text);
  });

  it('does not empty the page because the file was emptied', async () => {
    const { keeper, page, text, others } = scene();
    await keeper.open();
    others('\n');
    expect(await keeper.save()).toMatchObject({ kind: 'emptied' });
    expect(page.text).toBe(START);
    expect(await keeper.keepMine()).toEqual({ kind: 'saved' });
    expect(text()).toBe(START);
  });

  it('puts nothing over what it cannot read, and goes on when it can be read again', async () => {
    const { keeper, page, text, others } = scene();
    await keeper.open();
    page.text = START.replace('a: 1', 'a: 10');
    others({ unreadable: '文件是 GBK 编码' });
    for (const act of [keeper.save, keeper.keepMine, keeper.takeTheirs])
      expect(await act()).toEqual({ kind: 'unreadable', reason: '文件是 GBK 编码' });
    others(START.replace('e: 5', 'e: 50'));
    expect(await keeper.save()).toEqual({ kind: 'saved' });
    expect(text()).toBe('a: 10\nb: 2\nc: 3\nd: 4\ne: 50\n');
  });

  it('tells that the file became read-only, keeps the text, and says why it was not saved', async () => {
    const { keeper, page, notices, others, openedOf } = scene();
    await keeper.open();
    page.text = START.replace('a: 1', 'a: 10');
    others(openedOf(START, { readOnly: true }));
    expect(await keeper.save()).toEqual({ kind: 'failed', reason: '只读' });
    expect(notices).toEqual([{ kind: 'read-only', readOnly: true }]);
    expect([page.text, keeper.isUnsaved(page.text)]).toEqual([START.replace('a: 1', 'a: 10'), true]);
  });

  it('hands on what lies beside the file when only that has changed', async () => {
    const { keeper, page, notices, others, openedOf } = scene();
    await keeper.open();
    others(openedOf(START, { beside: { '图.png': new Uint8Array([1]) } }));
    await keeper.save();
    expect([page.beside, notices]).toEqual([{ '图.png': new Uint8Array([1]) }, []]);
  });

  it('gives up in the end where others write all the time', async () => {
    const { keeper, page, others } = scene('a: 1\n');
    await keeper.open();
    let count = 0;
    page.onText = () => {
      count += 1;
      page.text = `a: ${count}\n`;
    };
    others('b: 1\n');
    await keeper.save();
    expect(count).toBeLessThan(100);
  });

  it('has nothing to settle where nothing is asked', async () => {
    const { keeper } = scene();
    await keeper.open();
    expect(await keeper.settle('x')).toMatchObject({ kind: 'failed' });
    expect(await keeper.takeTheirs()).toMatchObject({ kind: 'failed' });
  });
});

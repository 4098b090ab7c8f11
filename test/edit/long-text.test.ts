import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedStretch, shownText, tidyShown } from '../../src/edit/long-text.js';

describe('shownText', () => {
  it('has a paragraph on a line, however it was broken into lines', () => {
    expect(shownText('全区坚持\n项目为王。\n\n  第二段\n')).toBe('全区坚持项目为王。\n第二段');
  });

  it('begins a paragraph where print does', () => {
    expect(shownText('抓好两件事：\n（1）项目；\n（2）服务。')).toBe(
      '抓好两件事：\n（1）项目；\n（2）服务。',
    );
  });
});

describe('changedStretch', () => {
  const raw = '全区坚持\n项目为王。\n\n第二段\n';
  const put = (shown: string) => {
    const stretch = changedStretch(raw, shown);
    return stretch
      ? raw.slice(0, stretch.start) + stretch.words.replaceAll('\n', '\n\n') + raw.slice(stretch.end)
      : raw;
  };

  it('leaves the lines as they were broken', () => {
    expect(put('全区始终坚持项目为王。\n第二段')).toBe('全区始终坚持\n项目为王。\n\n第二段\n');
    expect(put('全区坚持项目为先。\n第二段')).toBe('全区坚持\n项目为先。\n\n第二段\n');
  });

  it('takes a paragraph out with the blank line beside it', () => {
    expect(put('第二段')).toBe('第二段\n');
    expect(put('全区坚持项目为王。')).toBe('全区坚持\n项目为王。\n');
  });

  it('puts a paragraph in', () => {
    expect(put('全区坚持项目为王。\n新的一段\n第二段')).toBe('全区坚持\n项目为王。\n\n新的一段\n\n第二段\n');
  });

  it('does not part the halves of a character', () => {
    expect(changedStretch('甲😀乙', '甲😁乙')).toEqual({ start: 1, end: 3, words: '😁' });
  });

  it('gives what is to be shown, or what the whole text has to be written anew for', () => {
    const words = fc
      .array(fc.constantFrom('甲', '乙', 'a', ' ', '\n', '。'), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(words, words, (before, typed) => {
        const shown = tidyShown(typed);
        const stretch = changedStretch(before, shown);
        if (!stretch) {
          expect(shownText(before)).toBe(shown);
          return;
        }
        const after =
          before.slice(0, stretch.start) + stretch.words.replaceAll('\n', '\n\n') + before.slice(stretch.end);
        expect(shownText(after).replace(/\s/g, '')).toBe(shown.replace(/\s/g, ''));
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 500) },
    );
  });
});

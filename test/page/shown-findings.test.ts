import { expect, it } from 'vitest';
import { byPointer, keepShown } from '../../src/page/shown-findings.js';
import type { PageFinding } from '../../src/page/worker/protocol.js';

const finding = (pointer: string, more: Partial<PageFinding> = {}): PageFinding => ({
  pointer,
  severity: 'warning',
  code: 'redundant',
  message: '多了一个字',
  line: 1,
  column: 1,
  start: 0,
  end: 1,
  words: '字',
  fixable: true,
  index: 0,
  ...more,
});

it('shows the old list of a place whose findings have only moved in the text', () => {
  const shown = byPointer([finding('/a'), finding('/b', { index: 1 })]);
  const fresh = byPointer([
    finding('/c'),
    finding('/a', { start: 9, index: 1 }),
    finding('/b', { start: 9, index: 2 }),
  ]);
  const kept = keepShown(fresh, shown);
  expect(kept.get('/a')).toBe(shown.get('/a'));
  expect(kept.get('/b')).toBe(shown.get('/b'));
  expect([...kept.keys()]).toEqual(['/c', '/a', '/b']);
});

it('shows anew what is told otherwise, can no longer be mended, or is gone', () => {
  const shown = byPointer([finding('/a'), finding('/b'), finding('/c')]);
  const fresh = byPointer([finding('/a', { message: '多了两个字' }), finding('/b', { fixable: false })]);
  const kept = keepShown(fresh, shown);
  expect(kept.get('/a')?.[0]?.message).toBe('多了两个字');
  expect(kept.get('/b')?.[0]?.fixable).toBe(false);
  expect(kept.has('/c')).toBe(false);
});

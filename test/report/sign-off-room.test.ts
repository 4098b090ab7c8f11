// 署名 and 成文日期: where they end, by GB/T 9704-2012 7.3.5.2.
import { describe, expect, it } from 'vitest';
import { plain } from '../../src/report/inline.js';
import { signOffRoom } from '../../src/report/sign-off-room.js';

describe('signOffRoom', () => {
  it.each([
    // 12 characters over 7: the date begins two characters in, and ends 5 from the right edge.
    ['云岭经济开发区管理委员会', '2025年12月20日', { signature: 2, date: 5 }],
    ['投资局', '2025年12月20日', { signature: 8, date: 2 }],
    ['', '2025年12月20日', { signature: 2, date: 2 }],
    // Longer than a line: it takes all the room there is, and the date still stands on a line.
    ['云岭'.repeat(20), '2025年12月20日', { signature: 2, date: 19 }],
  ])('of %s over %s', (name, day, room) => {
    expect(signOffRoom(name ? [plain(name)] : [], [plain(day)])).toEqual(room);
  });
});

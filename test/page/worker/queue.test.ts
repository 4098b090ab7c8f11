import { describe, expect, it } from 'vitest';
import type { Answer, Request } from '../../../src/page/worker/protocol.js';
import { createQueue } from '../../../src/page/worker/queue.js';

describe('a queue', () => {
  it('answers in order, and knows what is overtaken', () => {
    const turns: (() => void)[] = [];
    const told: number[] = [];
    const overtaken: number[] = [];
    const take = createQueue(
      ({ id }, isOvertaken): Answer => {
        if (isOvertaken) overtaken.push(id);
        return { id, kind: 'page', html: '' };
      },
      ({ id }) => told.push(id),
      (next) => turns.push(next),
    );
    const requests: Request[] = [
      { id: 1, kind: 'replace', text: 'a' },
      { id: 2, kind: 'replace', text: 'b' },
      // Its file is of the text that stands before it.
      { id: 3, kind: 'export', as: 'docx' },
      { id: 4, kind: 'replace', text: 'c' },
    ];
    for (const request of requests) take(request);
    for (let turn = turns.shift(); turn; turn = turns.shift()) turn();
    expect({ told, overtaken }).toEqual({ told: [1, 2, 3, 4], overtaken: [1] });
  });
});

// One sheet of paper in the document: its area of text and its number.
import type { DrawnBlock } from '../worker/protocol.js';

/** An empty sheet; the slot is the room that it takes, whatever its size on the screen. */
export function emptySheet(
  place: DrawnBlock['place'],
  overflows: boolean,
): { readonly slot: HTMLElement; readonly area: HTMLElement } {
  const slot = made('slot');
  if (place === 'landscape') slot.classList.add('turned');
  const sheet = made('sheet');
  if (overflows) sheet.classList.add('over');
  const area = made('area');
  if (place) area.classList.add('attachment');
  sheet.append(area, made('number-of'));
  slot.append(sheet);
  return { slot, area };
}

/** Numbers a sheet: on odd pages at the right, on even ones at the left (GB/T 9704-2012, 7.5). */
export function numberSheet(slot: HTMLElement, number: number): void {
  slot.classList.toggle('even', number % 2 === 0);
  slot.dataset.page = String(number);
  const shown = slot.querySelector('.number-of');
  const words = `— ${number} —`;
  if (shown && shown.textContent !== words) shown.textContent = words;
}

function made(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  return element;
}

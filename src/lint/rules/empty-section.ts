// A heading with nothing under it.

import type { Document, DocumentText, RuleFinding } from '../../genre/document.js';
import { wordsOf } from '../../report/inline.js';
import { type Path, toPointer } from '../../source/path.js';
import { remembered } from '../../source/remembered.js';
import type {
  Indicators,
  Insets,
  Item,
  Items,
  Plan,
  Section,
  Summary,
  Targets,
  Text,
} from '../../summary/summary.js';
import { composed } from '../composed.js';
import type { Rule } from '../rule.js';

export const emptySection: Rule = {
  id: 'empty-section',
  severity: 'warning',
  passage: true,
  absence: true,
  check(document) {
    return document.summary ? emptyInData(document, document.summary) : emptyInText(document.texts);
  },
};

/** Main headings and those below them; a list of short lines (tasks of the plan) is no list of headings. */
function* emptyInText(texts: readonly DocumentText[]): Generator<RuleFinding> {
  const headings = texts.flatMap((text, index) =>
    text.role === 'heading' && text.level <= 2
      ? [{ text, isEmpty: isEmptyHeading(text, texts[index + 1]) }]
      : [],
  );
  const siblings = ({ level, part }: DocumentText) => `${level} ${part}`;
  const filled = new Set(headings.filter(({ isEmpty }) => !isEmpty).map(({ text }) => siblings(text)));
  for (const { text, isEmpty } of headings) {
    const isList = text.level > 1 && !filled.has(siblings(text));
    if (isEmpty && !isList)
      yield finding(text.text, { span: text.locate(0, text.text.length), path: text.path });
  }
}

function isEmptyHeading(heading: DocumentText, next: DocumentText | undefined): boolean {
  return next === undefined || (next.role === 'heading' && next.level <= heading.level);
}

function* emptyInData(document: Document, summary: Summary): Generator<RuleFinding> {
  const { tasks, issues, plan, parts } = summary;
  for (const [section, name] of [
    [tasks, '主要工作'],
    [issues, '存在问题'],
    [plan?.tasks, '重点任务'],
  ] as const) {
    if (section) yield* emptyIn(document, section, name);
  }
  for (const part of [...parts, ...(plan?.parts ?? [])]) yield* emptyIn(document, part, '其他部分');
  yield* settingsOnly(document, summary);
}

/** A plan, its targets or the indicators with nothing but settings in them: at most their heading is printed. */
function* settingsOnly(document: Document, summary: Summary): Generator<RuleFinding> {
  const { indicators, plan } = summary;
  // A plan whose tasks are empty is told by its tasks.
  for (const section of [plan?.tasks ? undefined : plan, plan?.targets, indicators]) {
    if (!section || isFilled(section)) continue;
    const { path } = section;
    const heading = bareHeadings(summary).get(toPointer(path));
    if (heading === undefined && (section !== indicators || isPrinted(section))) continue;
    const below = `${toPointer(path)}/`;
    const open = Array.from(document.emptyPlaces()).filter((place) => toPointer(place).startsWith(below));
    // Nothing is printed, and what was left empty is told there.
    if (heading === undefined && open.length > 0) continue;
    const name = document.nameOf(path);
    yield {
      ...finding(heading ?? name, { span: document.placeToFill(path), path }),
      hint: `补写内容，或者删去“${name}”`,
      open,
    };
  }
}

/** Is it certain, before the report is composed, that something stands under the heading? */
function isFilled(section: Plan | Targets | Indicators): boolean {
  if ('parts' in section) return section.targets !== undefined && isFilled(section.targets);
  const isShown = !('paragraph' in section) || section.paragraph || section.table;
  return section.items.length > 0 && isShown;
}

/** The headings of the report that nothing stands under, by the pointer of their data. */
const bareHeadings = remembered((summary: Summary): ReadonlyMap<string, string> => {
  const bare = new Map<string, string>();
  for (const { blocks } of composed(summary).parts) {
    for (const [index, block] of blocks.entries()) {
      const next = blocks[index + 1];
      const isBare =
        next === undefined ||
        (next.kind === 'heading' && block.kind === 'heading' && next.level <= block.level);
      if (block.kind === 'heading' && isBare) bare.set(toPointer(block.path), wordsOf(block.content));
    }
  }
  return bare;
});

function isPrinted({ items, missing, opening, closing }: Indicators | Targets): boolean {
  return items.length > 0 || missing !== undefined || opening !== undefined || closing !== undefined;
}

function* emptyIn(document: Document, section: Section, name: string): Generator<RuleFinding> {
  const { title, opening, text, closing, items, path } = section;
  const place = title ?? { path };
  if (!isWritten(opening, text, closing) && !items?.list.length && !hasInsets(section)) {
    yield {
      ...finding(title?.value ?? name, { span: document.spanOf(place.path), path: place.path }),
      open: openPlaces([opening, text, closing, items], title && title.path !== path ? [] : [path]),
    };
  } else if (items) yield* emptyItems(document, items);
}

function* emptyItems(document: Document, { list }: Items): Generator<RuleFinding> {
  const written = list.filter(hasContent).length;
  for (const item of list) {
    // Titles alone are a list; among items with text, or before a `text:` still to be written, one is missing.
    const isAwaited = item.text?.value === null || item.items?.missing || written * 2 > list.length;
    if (item.title?.value && !hasContent(item) && isAwaited) {
      const { text, closing, measure, items: below } = item;
      yield {
        ...finding(item.title.value, { span: document.spanOf(item.title.path), path: item.title.path }),
        open: openPlaces([text, closing, measure, below], []),
      };
    }
    if (item.items) yield* emptyItems(document, item.items);
  }
}

/** The places of what is there and has nothing in it; where there is none of them it is the whole that was left empty. */
function openPlaces(
  fields: readonly ({ readonly path: Path } | undefined)[],
  whole: readonly Path[],
): readonly Path[] {
  const places = fields.flatMap((field) => (field ? [field.path] : []));
  return places.length > 0 ? places : whole;
}

function hasContent(item: Item): boolean {
  const { text, items, closing, measure } = item;
  return isWritten(text, closing, measure) || (items?.list.length ?? 0) > 0 || hasInsets(item);
}

function hasInsets({ table, picture, chart }: Insets): boolean {
  return [table, picture, chart].some((inset) => inset !== undefined && inset.length > 0);
}

function isWritten(...texts: readonly (Text | undefined)[]): boolean {
  return texts.some((text) => text?.value);
}

function finding(heading: string, place: Pick<RuleFinding, 'span' | 'path'>): RuleFinding {
  const words = heading.length > 24 ? `${heading.slice(0, 22)}……` : heading;
  return {
    ...place,
    message: `“${words}”下面没有内容`,
    hint: '补写内容，或者删去这个标题',
    params: { heading },
  };
}

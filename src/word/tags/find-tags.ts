// Finds every tag of a part and its place, and puts a node into the tree where the tag stood.
import type { TextPart } from '../../ooxml/package.js';
import { fileProblem, type WordProblem } from '../../ooxml/problem.js';
import type { XmlElement } from '../../ooxml/xml-tree.js';
import { MOST_TAGS } from '../../template/tags/scan-tags.js';
import { tagsOfAttributes } from './attribute-tags.js';
import { draftTags, type Found, type IsMeant, type Site, tagOf, type WordTag } from './draft-tags.js';
import type { Grafted } from './graft-notes.js';
import { textOf } from './paragraph-text.js';
import { splitRuns } from './split-runs.js';
import { tagsOfWords, wordsIn } from './text-tags.js';
import { type PlacedParagraph, walkParagraphs } from './walk-paragraphs.js';

export type { WordTag } from './draft-tags.js';

export interface PartTags {
  /** The tags, by the id of their node. */
  readonly tags: readonly WordTag[];
  /** The tags of each story: a part or a text box, whose bounds no block may cross. */
  readonly stories: readonly (readonly WordTag[])[];
  readonly problems: readonly WordProblem[];
  /**
   * Problems in `mc:Fallback`, which repeats a text box for old programs, and so mostly the problems of the
   * original.
   */
  readonly silent: readonly WordProblem[];
}

/**
 * Finds the tags below the root of a part and replaces their text by nodes.
 *
 * @param root of the part's tree, which is changed.
 * @param isMeant whether words between single braces were meant as a tag.
 * @param isFilled whether tags are filled in a text that is no paragraph; by default in all.
 * @param grafted what was moved into the part from those of the notes.
 */
export function findTags(
  part: TextPart,
  root: XmlElement,
  isMeant: IsMeant,
  isFilled: (text: string) => boolean = () => true,
  grafted?: Grafted['paragraphs'],
): PartTags {
  const tags: WordTag[] = [];
  const stories = new Map<XmlElement, WordTag[]>();
  const problems: WordProblem[] = [];
  const silent: WordProblem[] = [];
  const take = (found: Found, list = problems) => {
    for (const tag of found.tags) tags.push(tag);
    for (const problem of found.problems) list.push(problem);
    const story = stories.get(found.story);
    if (story === undefined) stories.set(found.story, [...found.tags]);
    else for (const tag of found.tags) story.push(tag);
  };
  const paragraphs = part.holds === undefined ? walkParagraphs(root, part.label, grafted) : [];
  for (const paragraph of paragraphs) {
    take(tagsOfParagraph(part, paragraph, tags.length, isMeant), paragraph.silent ? silent : problems);
    if (tags.length + problems.length + silent.length > MOST_TAGS) return tooMany();
  }
  for (const words of wordsIn(part, root)) {
    if (!isFilled(words.text)) continue;
    take(tagsOfWords(part, words, root, tags.length, isMeant), words.silent ? silent : problems);
    if (tags.length + problems.length + silent.length > MOST_TAGS) return tooMany();
  }
  for (const found of tagsOfAttributes(part, root, paragraphs, tags.length, isMeant, isFilled)) {
    take(found, found.silent ? silent : problems);
    if (tags.length + problems.length + silent.length > MOST_TAGS) return tooMany();
  }
  return { tags, stories: [...stories.values()], problems, silent };
}

function tooMany(): PartTags {
  const message = `模板里的标签超过 ${MOST_TAGS} 个，不予处理`;
  return {
    tags: [],
    stories: [],
    problems: [fileProblem('too-many-tags', message, '请把模板拆小')],
    silent: [],
  };
}

function tagsOfParagraph(
  part: TextPart,
  paragraph: PlacedParagraph,
  firstId: number,
  isMeant: IsMeant,
): Found {
  const content = textOf(paragraph.element);
  const { index, place } = paragraph;
  const site: Site = { part: paragraph.part ?? part.name, text: content.text, index, place };
  const { drafts, problems } = draftTags(site, firstId, isMeant);
  const properties = splitRuns(content, drafts);
  const tags = drafts.map(
    (draft): WordTag => ({
      ...tagOf(site, draft),
      rPr: properties.get(draft.node.id) ?? '',
      silent: paragraph.silent,
    }),
  );
  return { story: paragraph.story, tags, problems };
}

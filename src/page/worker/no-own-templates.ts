// Stands, in the page, for what reads and compiles a user's own templates (scripts/build/page.mjs): the page has the built-in
// ones only, compiled beforehand, so that it needs neither the compiler of templates nor a policy that lets scripts be made of texts.

/** Stands for `word/read-template.ts`. @throws always: no such template comes so far */
export function readTemplate(): never {
  throw new Error('only the built-in template is in the page');
}

/** Stands for `render/own-text.ts`. @throws always */
export function readOwnText(): never {
  return readTemplate();
}

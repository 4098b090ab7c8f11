// The first line of a new file: the comment that tells an editor with a YAML language server which schema to go by.

/**
 * The comment with the schema's address, a URL or a path from the file's folder. yaml-language-server reads it up to the
 * first blank, takes what follows `#` in a path for a place in the file, and undoes `%20`.
 */
export function schemaComment(address: string): string {
  const isUrl = /^[a-z][a-z\d+.-]+:/i.test(address);
  const written = address.trim().replace(isUrl ? /\s/g : /[\s#?%]/g, encodeURIComponent);
  return `# yaml-language-server: $schema=${written}\n`;
}

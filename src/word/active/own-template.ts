// Tells the path of somebody's own template, which Word notes in every file, from one that is fetched.

/**
 * Whether the target of an `attachedTemplate` is a path on the computer of whoever reads the file:
 * `file:///C:\Users\…\Normal.dotm`, `Normal.dotm`; not an address, nor a path on a server.
 */
export function isOwnTemplate(target: string): boolean {
  const path = decoded(target).trim().replaceAll('\\', '/');
  const [, slashes, rest = ''] = /^file:(\/*)(.*)$/is.exec(path) ?? [];
  if (slashes !== undefined)
    return slashes.length === 2 ? /^(?:[a-z][:|]|localhost\/)/i.test(rest) : slashes.length < 4;
  return /^[a-z]:(?:\/|$)/i.test(path) || !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(path);
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

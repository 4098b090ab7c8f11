// Where a file is, as SARIF says it: a URI, and the base it is relative to.

export interface ArtifactLocation {
  readonly uri: string;
  readonly uriBaseId?: '%SRCROOT%';
}

/**
 * The location of a file named with `/` between folders. A name inside the working directory stands against %SRCROOT%;
 * an absolute one becomes a file URI; one that leads out of the directory has no base (SARIF 2.1.0, 3.4.4: the services
 * look for it below the root).
 */
export function artifactLocation(file: string): ArtifactLocation {
  const path = encodePath(file.replace(/^(\.\/)+/, ''));
  if (/^[A-Za-z]:\//.test(file)) return { uri: `file:///${file.slice(0, 2)}${encodePath(file.slice(2))}` };
  if (file.startsWith('/')) return { uri: `file://${path}` };
  return file.startsWith('../') ? { uri: path } : { uri: path, uriBaseId: '%SRCROOT%' };
}

function encodePath(path: string): string {
  // encodeURIComponent throws on half a surrogate pair, which a broken file name may hold.
  return path
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}

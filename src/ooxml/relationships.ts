// The relationships of a part to other parts and to what lies outside of the package (OPC 9.3).
import { resolveTarget } from './part-names.js';
import { attributeOf, childrenOf, type XmlElement, type XmlTree } from './xml-tree.js';

export interface Relationship {
  readonly id: string;
  /** Last step of the type's URI, which is the same in transitional and strict files. */
  readonly type: string;
  /** The name of the part; the target as written for what lies outside. */
  readonly target: string;
  readonly outside: boolean;
  /** The element that declares it. */
  readonly element: XmlElement;
}

/** Whether a target is an address: a scheme as in `http:` or `file:`, or the two slashes before a server. */
export const isAddress = (target: string): boolean => /^\s*(?:[a-z][a-z\d+.-]*:|[\\/]{2})/i.test(target);

/**
 * Reads the relationships of a part.
 *
 * @param owner the name of the part; '' for the package.
 * @param nameOf finds a part by its name in any case.
 */
export const readRelationships = (
  { root }: XmlTree,
  owner: string,
  nameOf: (name: string) => string,
): readonly Relationship[] =>
  childrenOf(root).map((element) => {
    const target = attributeOf(element, 'Target') ?? '';
    const outside = /^\s*external\s*$/i.test(attributeOf(element, 'TargetMode') ?? '') || isAddress(target);
    return {
      id: attributeOf(element, 'Id') ?? '',
      type: (attributeOf(element, 'Type') ?? '').replace(/^.*\//, ''),
      target: outside ? target : nameOf(resolveTarget(owner, target)),
      outside,
      element,
    };
  });

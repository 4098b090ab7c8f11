// Makes a page profile from a built-in one with other faces, margins or line pitch.
import { type FaceRole, faceOf, gongwen, gongwen33476, type PageProfile } from '../word/wml/profile.js';

/** The built-in profiles by their ids. */
export const PROFILES: ReadonlyMap<string, PageProfile> = new Map(
  [gongwen, gongwen33476].map((profile) => [profile.id, profile]),
);

/** What differs from a built-in profile; what is left out stays as it is there. */
export interface PageOverrides {
  readonly faces?: Partial<Readonly<Record<FaceRole, string>>>;
  /** Millimetres. */
  readonly margins?: {
    readonly top?: number;
    readonly right?: number;
    readonly bottom?: number;
    readonly left?: number;
  };
  /** Points. */
  readonly linePitch?: number;
}

/** Makes a profile with these overrides; the page number keeps its distance from the text. */
export function overridePage(base: PageProfile, overrides: PageOverrides): PageProfile {
  const { faces = {}, margins = {}, linePitch } = overrides;
  const side = (name: 'top' | 'right' | 'bottom' | 'left') => {
    const given = margins[name];
    return given === undefined ? base.margins[name] : twipsOf(given);
  };
  const bottom = side('bottom');
  const named = Object.entries(base.faces).map(([role, face]) => [
    role,
    faces[role as FaceRole] === undefined ? face : faceOf(faces[role as FaceRole] ?? ''),
  ]);
  return {
    ...base,
    faces: Object.fromEntries(named),
    margins: {
      ...base.margins,
      top: side('top'),
      right: side('right'),
      bottom,
      left: side('left'),
      footer: Math.max(bottom - (base.margins.bottom - base.margins.footer), 0),
    },
    linePitch: linePitch === undefined ? base.linePitch : Math.round(linePitch * 20),
  };
}

const twipsOf = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

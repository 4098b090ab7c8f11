// Where the page's file lies: with the server of `zonerep edit`, or nowhere but in the browser.
import type { Drafts } from './drafts.js';

export interface Opened {
  readonly name: string;
  readonly text: string;
  /** By which a later save says what it replaces. */
  readonly version: string;
  readonly readOnly: boolean;
  /** Whether the page only shows the file (`zonerep preview`): no form, no saving. */
  readonly preview?: boolean;
  /** The files beside it that it names, by the names it has for them. */
  readonly beside?: Readonly<Record<string, Uint8Array>>;
}

/** What stands under the file's name cannot be shown as text any more; `unreadable` says in Chinese why. */
export interface Unreadable {
  readonly unreadable: string;
}

/** What a file has become on the disk. */
export type OnDisk = Opened | 'deleted' | Unreadable;

export type Saved =
  /** `opened` is there where the text names other files beside it than before. */
  | { readonly kind: 'saved'; readonly version: string; readonly opened?: Opened }
  /** Something else stands there than what was known; nothing was written. */
  | { readonly kind: 'conflict'; readonly theirs: OnDisk }
  /** `reason` in Chinese; nothing was written. */
  | { readonly kind: 'failed'; readonly reason: string };

/** How the server is reached: `lost` while it does not answer, `ended` when it has said that it ends. */
export type Contact = 'there' | 'lost' | 'ended';

export interface Desk {
  readonly kind: 'server' | 'offline';
  /** The file's name, also where there is no file yet; undefined before it is known. */
  name(): string | undefined;
  /**
   * The file; undefined where there is none yet: the start screen.
   * @throws Error whose message says in Chinese why it cannot be had
   */
  open(): Promise<Opened | undefined>;
  /**
   * Saves a text in the place of one version and of no other; `keeper.ts` knows which that is.
   * @param over the version; without it, of nothing: the file is to be made
   */
  save(text: string, over?: string): Promise<Saved>;
  /** Tells of each change that others make; not of what `save` wrote. */
  onDisk(changed: (now: OnDisk) => void): void;
  /** Tells how the server is reached, each time that changes. */
  onContact(changed: (contact: Contact) => void): void;
  /** Without a server: what is kept in the browser. */
  readonly drafts?: Drafts;
}

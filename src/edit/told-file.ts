// The file on the disk as the server tells the page of it: the words that go between the two, as JSON, one a line.

/** A file beside the summary that it names and that can be read; asked for by its sum. */
export interface ToldBeside {
  /** As the summary names it. */
  readonly name: string;
  readonly sum: string;
}

/** What stands under the file's name now. */
export type ToldFile =
  | {
      readonly kind: 'text';
      readonly name: string;
      /** Without a byte order mark, with its line ends as they are. */
      readonly text: string;
      /** The sum of its bytes. */
      readonly version: string;
      /** Whether it cannot be written: by its attributes, the folder's, or because it is only shown. */
      readonly readOnly: boolean;
      /** Whether the server shows the file and writes nothing (`zonerep preview`). */
      readonly preview: boolean;
      readonly beside: readonly ToldBeside[];
    }
  /** Nothing: not yet, or no longer. */
  | { readonly kind: 'absent'; readonly name: string; readonly preview: boolean }
  /** Something that cannot be shown as text; `reason` says in Chinese why, and what to do. */
  | {
      readonly kind: 'unreadable';
      readonly name: string;
      readonly reason: string;
      readonly preview: boolean;
    };

/** A line of the stream of changes: the file, a sign of life, or that the server ends. */
export type ToldLine = ToldFile | { readonly kind: 'alive' } | { readonly kind: 'ending' };

/** What became of a text that the page sent. */
export type ToldSaved =
  | { readonly kind: 'saved'; readonly file: ToldFile }
  /** The file was no longer what the page knew; nothing was written. */
  | { readonly kind: 'conflict'; readonly file: ToldFile }
  | { readonly kind: 'failed'; readonly reason: string };

/** The header that every request but for the page itself bears: no form and no picture of another page can set it. */
export const TOKEN_HEADER = 'x-zonerep-key';

/** The word before the key in the page's address, behind `#`, which browsers send to nobody. */
export const TOKEN_MARK = 'key=';

/** The type under which a text is sent: one that no form can send. */
export const TEXT_TYPE = 'application/yaml; charset=utf-8';

/** What is said of texts that cannot be written as they are. */
export const HALF_CHARACTER = '文字里有半个字符（多半是表情符号被切开了），没有保存；请把它删去';

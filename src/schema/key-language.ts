// The two languages a summary's keys may be written in, and the schema for each.

export type KeyLanguage = 'zh' | 'en';

/** The schema's file name by the language of the keys. */
export function schemaFile(keys: KeyLanguage): string {
  return keys === 'zh' ? 'summary.zh.schema.json' : 'summary.schema.json';
}

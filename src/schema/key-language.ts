// The two languages that keys may be written in, and the schemas by which an editor helps to write them.

export type KeyLanguage = 'zh' | 'en';

/** The files that people write, each with a schema of its own. */
export type SchemaSubject = 'summary' | 'config' | 'template-profile';

/** The schema's file name by the language of the keys and the file it is for. */
export function schemaFile(keys: KeyLanguage, subject: SchemaSubject = 'summary'): string {
  return keys === 'zh' ? `${subject}.zh.schema.json` : `${subject}.schema.json`;
}

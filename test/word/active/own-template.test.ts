import { describe, expect, it } from 'vitest';
import { isOwnTemplate } from '../../../src/word/active/own-template.js';

describe('a template attached', () => {
  it.each([
    'Normal.dotm',
    'Normal',
    '../模板/公文.dotx',
    'C:\\Users\\a\\AppData\\Roaming\\Microsoft\\Templates\\Normal.dotm',
    'file:///C:\\Users\\a\\Normal.dotm',
    'file:///C:/Users/a%20b/Normal.dotm',
    'file:///c|/Normal.dotm',
    'file://C:/Normal.dotm',
    'file:C:/Normal.dotm',
    'file://localhost/C:/Normal.dotm',
    'file:///Users/a/Library/Group%20Containers/Normal.dotm',
    'file:///Macintosh%20HD:Users:a:Normal.dotm',
    '/Users/a/Normal.dotm',
    'D:\\100%\\Normal.dotm',
  ])('as %s is somebody’s own', (target) => expect(isOwnTemplate(target)).toBe(true));

  it.each([
    'http://evil.example/Normal.dotm',
    'HTTPS://evil.example/Normal.dotm',
    'ftp://evil.example/Normal.dotm',
    '\\\\evil.example\\a\\Normal.dotm',
    '//evil.example/a/Normal.dotm',
    'file://evil.example/a/Normal.dotm',
    'file:////evil.example/a/Normal.dotm',
    'file:///\\\\evil.example\\a\\Normal.dotm',
    'file:///%5C%5Cevil.example%5CNormal.dotm',
    'file:\\\\evil.example\\Normal.dotm',
    'mhtml:http://evil.example/a',
    ' http://evil.example/a',
  ])('as %s is fetched', (target) => expect(isOwnTemplate(target)).toBe(false));
});

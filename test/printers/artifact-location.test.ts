import { expect, test } from 'vitest';
import { artifactLocation } from '../../src/printers/artifact-location.js';

test.each([
  ['a/总结.yaml', { uri: 'a/%E6%80%BB%E7%BB%93.yaml', uriBaseId: '%SRCROOT%' }],
  ['./a b.yaml', { uri: 'a%20b.yaml', uriBaseId: '%SRCROOT%' }],
  ['<stdin>', { uri: '%3Cstdin%3E', uriBaseId: '%SRCROOT%' }],
  ['a:b#c.yaml', { uri: 'a%3Ab%23c.yaml', uriBaseId: '%SRCROOT%' }],
  ['../up.yaml', { uri: '../up.yaml' }],
  ['/srv/a b.yaml', { uri: 'file:///srv/a%20b.yaml' }],
  ['D:/数据.yaml', { uri: 'file:///D:/%E6%95%B0%E6%8D%AE.yaml' }],
])('%s', (file, location) => {
  expect(artifactLocation(file)).toEqual(location);
});

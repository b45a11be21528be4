import { parseManifest } from '#core/application-link/documents/application-manifest';

test('the manifest of an application tells its type, version, name and id', () => {
  const manifest = { id: 'a-1', name: 'Code', typeId: 'stash', version: '8.19.1' };

  expect(parseManifest(JSON.stringify(manifest))).toEqual({
    type: 'bitbucket',
    deployment: 'data-center',
    version: '8.19.1',
    instanceName: 'Code',
    applicationId: 'a-1',
  });
});

test.each([
  ['jira', 'jira'],
  ['confluence', 'confluence'],
  ['stash', 'bitbucket'],
  ['bitbucket', 'bitbucket'],
  ['bamboo', 'bamboo'],
  ['fecru', 'fisheye'],
  ['crowd', 'crowd'],
])('the type %s in a manifest means %s', (typeId, type) => {
  expect(parseManifest(JSON.stringify({ typeId }))).toEqual({ type, deployment: 'data-center' });
});

test('a manifest in XML says the same as one in JSON', () => {
  const xml =
    '<?xml version="1.0"?><manifest version="1"><id>a-1</id><name>A &lt;&gt;&quot;&apos;&amp; B</name>' +
    '<typeId>jira</typeId><version>10.3.2</version></manifest>';

  expect(parseManifest(xml)).toEqual({
    type: 'jira',
    deployment: 'data-center',
    version: '10.3.2',
    instanceName: 'A <>"\'& B',
    applicationId: 'a-1',
  });
});

test.each([
  ['a page', '<html><typeId>jira</typeId></html>'],
  ['another element', '<manifests><typeId>jira</typeId></manifests>'],
  ['a document type', '<!doctype x><manifest><typeId>jira</typeId></manifest>'],
  ['an entity', '<!entity x "y"><manifest><typeId>jira</typeId></manifest>'],
  ['no type', '<manifest><name>x</name></manifest>'],
  ['an empty type', '{"typeId":""}'],
  ['a type of 1,001 characters', `<manifest><typeId>${'x'.repeat(1001)}</typeId></manifest>`],
])('a document that has %s is not a manifest', (_what, body) => {
  expect(parseManifest(body)).toBeUndefined();
});

test('endless texts of a manifest are cut', () => {
  const endless = 'x'.repeat(1000);
  const manifest = { id: endless, name: endless, typeId: 'jira', version: endless };

  expect(parseManifest(JSON.stringify(manifest))).toMatchObject({
    version: `${'x'.repeat(99)}…`,
    instanceName: `${'x'.repeat(254)}…`,
    applicationId: `${'x'.repeat(99)}…`,
  });
});

test.each(['constructor', '__proto__', 'toString'])(
  'the type %s in a manifest makes the application generic',
  (typeId) => {
    expect(parseManifest(JSON.stringify({ typeId }))).toEqual({ type: 'generic' });
    expect(parseManifest(`<manifest><typeId>${typeId}</typeId></manifest>`)).toEqual({
      type: 'generic',
    });
  },
);

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

test.each(['constructor', '__proto__', 'toString'])(
  'the type %s in a manifest makes the application generic',
  (typeId) => {
    expect(parseManifest(JSON.stringify({ typeId }))).toEqual({ type: 'generic' });
    expect(parseManifest(`<manifest><typeId>${typeId}</typeId></manifest>`)).toEqual({
      type: 'generic',
    });
  },
);

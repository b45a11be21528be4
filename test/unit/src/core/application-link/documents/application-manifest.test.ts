import { parseManifest } from '#core/application-link/documents/application-manifest';

test('an application names its type, its version and itself', () => {
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
  'the type %s is none that is known',
  (typeId) => {
    expect(parseManifest(JSON.stringify({ typeId }))).toEqual({ type: 'generic' });
    expect(parseManifest(`<manifest><typeId>${typeId}</typeId></manifest>`)).toEqual({
      type: 'generic',
    });
  },
);

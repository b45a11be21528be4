import { startTestDataCenter, type TestDataCenter } from '#support/servers/start-jira-data-center';

describe('Registering a client', () => {
  let jira: TestDataCenter;
  beforeAll(async () => {
    jira = await startTestDataCenter();
  });
  afterAll(() => jira.stop());

  const register = (redirectUri: string, more = {}): (() => unknown) => {
    return () => jira.registerClient({ name: redirectUri, redirectUri, scope: 'READ', ...more });
  };

  test.each([
    'https://confluence.example.com/x1/cb',
    'http://localhost:4180/x1/cb',
    'http://127.0.0.1:4180/x1/cb',
    'http://app.localhost:4180/x1/cb',
  ])('registering a client accepts the redirect URI %s', (redirectUri) => {
    expect(register(redirectUri)()).toEqual({
      clientId: expect.any(String) as unknown,
      clientSecret: expect.any(String) as unknown,
    });
  });

  test.each([
    ['http://confluence.example.com/cb', 'HTTPS'],
    ['http://localhost.evil.example/cb', 'HTTPS'],
    ['/cb', 'absolute'],
    ['https://confluence.example.com/cb#x', 'fragment'],
    ['javascript:alert(1)', 'HTTPS'],
    [`https://confluence.example.com/${'x'.repeat(450)}`, '450'],
  ])('registering a client refuses the redirect URI %s', (redirectUri, reason) => {
    expect(register(redirectUri)).toThrow(reason);
  });

  test('registering a second client of the same name is refused', () => {
    register('https://one.example/cb', { name: 'Twice' })();
    expect(register('https://two.example/cb', { name: 'Twice' })).toThrow('already exists');
  });

  test('registering a client with an unknown scope is refused', () => {
    expect(register('https://three.example/cb', { scope: 'EVERYTHING' })).toThrow('permission');
  });
});

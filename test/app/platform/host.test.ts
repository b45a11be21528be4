import { mkdtempSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aFrame, useFixtureHosts } from '#support/servers/start-host';

const startHost = useFixtureHosts();

const portOf = (url: string) => Number(new URL(url).port);

/** `fetch` would not send a foreign Host. */
const statusFor = (port: number, host: string) =>
  new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });

describe('the context of a module', () => {
  test('the context of a module names the viewer, the module, its copy and the permissions of the app', async () => {
    const host = await startHost();
    const configured = [{ domain: 'https://jira.acme.com', type: ['FETCH_BACKEND_SIDE'] }];
    host.egress.approve([{ key: 'jira', description: 'Jira', configured }]);

    const context = host.contextOf(
      aFrame({ localId: 'macro-7', extension: { content: { id: '42' }, type: 'forged' } }),
    );

    expect(context).toMatchObject({
      accountId: 'reader-1',
      localId: 'macro-7',
      moduleKey: 'fixture-macro',
      siteUrl: host.siteUrl,
      locale: 'en-US',
      timezone: 'UTC',
      theme: { colorMode: 'light' },
      environmentType: 'DEVELOPMENT',
      extension: { type: 'macro', content: { id: '42' } },
      permissions: {
        scopes: ['storage:app', 'read:confluence-user', 'report:personal-data'],
        external: {
          fetch: { backend: ['https://allowed.example.com', 'https://jira.acme.com'], client: [] },
        },
      },
    });
  });

  test('the context of a module reaches the resolver in its request', async () => {
    const host = await startHost();
    const frame = aFrame({ localId: 'macro-7' });

    const seen = await host.call<Record<string, unknown>>('context', undefined, frame);

    expect(seen).toMatchObject(host.contextOf(frame));
  });

  test('a frame has no account if the viewer is not signed in, and the backend one that says so', async () => {
    const host = await startHost();
    const viewer = { ...aFrame().viewer, accountId: undefined, kind: 'anonymous' as const };

    expect(host.contextOf(aFrame({ viewer }))).not.toHaveProperty('accountId');
    expect(await host.call('context', undefined, { viewer })).toHaveProperty(
      'accountId',
      'unidentified',
    );
  });
});

describe('the public port', () => {
  test('the public port answers for localhost and its subdomains, and the site serves the pages', async () => {
    const host = await startHost();

    const page = await fetch(`${host.siteUrl}/wiki/spaces`);

    expect(page.headers.get('content-type')).toBe('text/html');
    expect(await page.text()).toBe('<h1>A page</h1>');
  });

  test('the public port does not answer for a host name of another machine', async () => {
    const host = await startHost();
    const port = portOf(host.siteUrl);

    expect(await statusFor(port, `evil.example.com:${port}`)).toBe(421);
    expect(await statusFor(port, `127.0.0.1:${port}`)).toBe(200);
  });

  test('the host listens on the requested port, and reports a port in use in one sentence', async () => {
    const first = await startHost();
    const port = portOf(first.siteUrl);

    const second = startHost({ port });

    await expect(second).rejects.toMatchObject({
      name: 'HostError',
      code: 'PORT_IN_USE',
      message: `Port ${port} is in use by another process: stop it, or choose another port.`,
    });
  });
});

describe('after dispose', () => {
  test('dispose leaves no process and no open port, even during an invocation', async () => {
    const host = await startHost();
    const pid = await host.call<number>('processId');
    const underWay = host.invokeResolver(aFrame(), 'neverAnswer');
    const keptAlive = await fetch(host.siteUrl);

    await host.dispose();

    expect(keptAlive.status).toBe(200);
    expect(await underWay).toMatchObject({ success: false, status: 500 });
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    await expect(fetch(host.siteUrl)).rejects.toThrow('fetch failed');
    await expect(host.invokeResolver(aFrame(), 'processId')).rejects.toMatchObject({
      code: 'DISPOSED',
    });
  });

  test('the port of a disposed host is free again', async () => {
    const first = await startHost();
    const port = portOf(first.siteUrl);
    await first.dispose();

    const second = await startHost({ port });

    expect(second.siteUrl).toBe(first.siteUrl);
  });
});

describe('misuse', () => {
  test.each([
    ['no bundle', { backendDirectory: tmpdir() }, 'BUNDLE_MISSING'],
    ['no manifest', { appDirectory: tmpdir() }, 'MANIFEST_INVALID'],
    [
      'a mapping of a text that is not an origin',
      { map: { 'jira.example.com': 'x' } },
      'OPTION_INVALID',
    ],
  ])('the host refuses %s with a HostError', async (_, options, code) => {
    await expect(startHost(options)).rejects.toMatchObject({ name: 'HostError', code });
  });

  test('a state file that is not JSON is a HostError that names it', async () => {
    const stateDirectory = mkdtempSync(join(tmpdir(), 'host-state-'));
    writeFileSync(join(stateDirectory, 'kvs.json'), '{ "half');

    await expect(startHost({ stateDirectory })).rejects.toMatchObject({
      code: 'STATE_UNREADABLE',
      message: expect.stringContaining('kvs.json') as unknown,
    });
  });

  test('a module that the manifest does not declare is a HostError', async () => {
    const host = await startHost();

    const outcome = host.invokeResolver(aFrame({ moduleKey: 'nothing' }), 'context');

    await expect(outcome).rejects.toMatchObject({ code: 'MODULE_UNKNOWN' });
  });

  test('a module without a resolver cannot be invoked', async () => {
    const host = await startHost();

    const outcome = await host.invokeResolver(aFrame({ moduleKey: 'fixture-settings' }), 'context');

    expect(outcome).toMatchObject({ success: false, error: { errorType: 'RESOLVER_MISSING' } });
  });
});

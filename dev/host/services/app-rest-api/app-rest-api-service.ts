import { randomBytes } from 'node:crypto';
import type { ManifestModule } from '../../app/app-under-test';
import { functionKeyIn } from '../../app/manifest-modules';
import type { PlatformContext, PlatformService } from '../../service';
import type { RawHeaders } from '../../wire/raw-headers';
import { triggerEventOf } from '../../wire/trigger-event';
import { jsonResponseOf } from './json-response';

interface Issued {
  accountId: string;
  scopes: readonly string[];
}

/**
 * The app's REST API (`apiRoute`), behind Atlassian's OAuth: the app is called only with a user's token that has the
 * scopes of the route.
 * @see https://developer.atlassian.com/platform/forge/app-rest-apis
 */
export function createAppRestApiService(context: PlatformContext) {
  const tokens = new Map<string, Issued>();
  const { appId, environmentId, manifest } = context.app;
  const base = `/gateway/api/svc/confluence/apps/${appId}_${environmentId}`;

  const answer = async (request: Request, rawHeaders: RawHeaders) => {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith(`${base}/`)) return undefined;
    const caller = tokens.get(bearerOf(request));
    if (!caller) return refusal(401, 'Unauthorized');
    const path = pathname.slice(base.length);
    const route = manifest.modules.apiRoute?.find(
      (module) => module.operation === request.method && pathPattern(module).test(path),
    );
    const functionKey = functionKeyIn(route);
    if (!route || functionKey === undefined) return refusal(404, 'Not found');
    if (!scopesOf(route).every((scope) => caller.scopes.includes(scope))) {
      return refusal(403, 'Unauthorized; scope does not match');
    }
    const body = await triggerEventOf(request, withoutToken(rawHeaders), path);
    const outcome = await context.invoke({
      functionKey,
      moduleKey: route.key,
      moduleType: 'apiRoute',
      accountId: caller.accountId,
      body: { ...body, path },
    });
    const response = outcome.success ? jsonResponseOf(outcome.body) : undefined;
    return response ?? refusal(500, 'Invocation failed');
  };

  return {
    name: 'app-rest-api',
    ingress: answer,
    /** A token as an external application gets it after Atlassian's consent page. */
    issueToken: (issued: Issued) => {
      const token = randomBytes(24).toString('base64url');
      tokens.set(token, issued);
      return { token, baseUrl: context.siteUrl + base };
    },
  } satisfies PlatformService & { issueToken: unknown };
}

const bearerOf = (request: Request): string =>
  /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';

const withoutToken = (headers: RawHeaders): RawHeaders =>
  headers.filter(([name]) => name.toLowerCase() !== 'authorization');

/** In a path of the manifest, `*` stands for one segment and `**` for the rest. */
function pathPattern({ path }: ManifestModule): RegExp {
  const source = String(path)
    .replace(/\/\*\*$/, '/.+')
    .replaceAll('/*', '/[^/]+');
  return new RegExp(`^${source}$`);
}

const scopesOf = ({ scopes }: ManifestModule): string[] =>
  Array.isArray(scopes) ? scopes.map(String) : [];

const refusal = (code: number, message: string): Response =>
  Response.json({ code, message }, { status: code });

import { resolve } from 'node:path';
import type { PlatformContext, PlatformServiceFactory } from '../../service';
import { contentSecurityPolicy } from './content-security-policy';
import { answerForgeCdn } from './forge-cdn';
import { injectPlatformScripts } from './html-injection';
import { localeFile } from './locale-files';
import {
  forgeCdnUrl,
  isForgeCdnHost,
  isResourceHost,
  resourceUrl,
} from '../../wire/resource-address';
import { readResourceFile, type ResourceFile } from './resource-file';

/** Serves the Custom UI of every resource of the manifest, as Forge's CDN does. */
export const createResourcesService: PlatformServiceFactory = (context) => ({
  name: 'resources',
  async ingress(request) {
    const { hostname, port } = new URL(request.url);
    if (isForgeCdnHost(hostname)) return answerForgeCdn(request, context);
    if (!isResourceHost(hostname)) return undefined;
    return answerResource(request, context, `http://localhost:${port}`);
  },
});

function answerResource(request: Request, { app }: PlatformContext, siteUrl: string): Response {
  const resource = app.manifest.resources?.find(({ key }) =>
    request.url.startsWith(resourceUrl(siteUrl, app, key)),
  );
  if (!resource) return notFound();
  const base = resourceUrl(siteUrl, app, resource.key);
  const path = new URL(request.url).pathname.slice(new URL(base).pathname.length);
  const locale = localeFile(app, path);
  if (locale !== undefined) return respond(locale, 'application/json; charset=utf-8', 'no-cache');
  const file = readResourceFile(resolve(app.directory, resource.path), path);
  if (!file) return notFound();
  if (file.contentType.startsWith('text/html')) {
    return answerDocument(file, app.manifest.permissions, siteUrl);
  }
  return respond(new Uint8Array(file.content), file.contentType, file.cacheControl);
}

function answerDocument(
  file: ResourceFile,
  permissions: PlatformContext['app']['manifest']['permissions'],
  siteUrl: string,
): Response {
  const cdn = forgeCdnUrl(siteUrl);
  const html = injectPlatformScripts(file.content.toString('utf8'), cdn);
  const response = respond(html, file.contentType, 'no-cache');
  const policy = contentSecurityPolicy(html, permissions, { siteUrl, forgeCdnUrl: cdn });
  response.headers.set('content-security-policy', policy);
  return response;
}

function respond(content: string | Uint8Array<ArrayBuffer>, type: string, cache: string): Response {
  const headers = {
    'content-type': type,
    'cache-control': cache,
    'x-content-type-options': 'nosniff',
  };
  return new Response(content, { headers });
}

function notFound(): Response {
  return new Response('Not found', { status: 404 });
}

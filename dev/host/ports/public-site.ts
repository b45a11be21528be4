import type { PlatformService } from '../service';
import type { RawHeaders } from '../wire/raw-headers';
import { isForgeCdnHost, isResourceHost } from '../wire/resource-address';

interface PublicSiteParts {
  services: readonly PlatformService[];
  /** The pages of the product, which get the requests that no service answers. */
  site: (request: Request) => Promise<Response> | Response;
}

/** Names that browsers resolve to the loopback address without any set-up. */
const LOCAL_HOST = /^(localhost|127\.0\.0\.1|[a-z0-9.-]+\.localhost)(:\d+)?$/i;

/** Answers requests to the public port: app resources and web triggers first, then the pages of the site. */
export function createPublicSite({ services, site }: PublicSiteParts) {
  return async (request: Request, rawHeaders: RawHeaders): Promise<Response> => {
    const host = request.headers.get('host') ?? '';
    // A foreign name that resolves to this machine (DNS rebinding) must not reach the site.
    if (!LOCAL_HOST.test(host)) return new Response('Unknown host', { status: 421 });
    for (const service of services) {
      const response = await service.ingress?.(request, rawHeaders);
      if (response) return response;
    }
    return servesPages(host) ? site(request) : new Response('Not found', { status: 404 });
  };
}

/** Hosts for files of the app and of Forge's CDN have no pages. */
function servesPages(host: string): boolean {
  const hostname = host.replace(/:\d+$/, '').toLowerCase();
  return !isResourceHost(hostname) && !isForgeCdnHost(hostname);
}

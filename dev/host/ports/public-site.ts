import type { PlatformService, RawHeaders } from '../service';

interface PublicSiteParts {
  services: readonly PlatformService[];
  /** The product's pages: whatever no service answers. */
  site: (request: Request) => Promise<Response> | Response;
}

/** Names under which browsers reach the loopback address without any set-up. */
const LOCAL_HOST = /^(localhost|127\.0\.0\.1|[a-z0-9.-]+\.localhost)(:\d+)?$/i;

/** Hosts that serve files of the app and of Forge's CDN, never pages of the site. */
const RESOURCE_HOST = /\.cdn\.localhost(:\d+)?$|^forge-cdn\.localhost(:\d+)?$/i;

/** Answers every request to the host's port: app resources, web triggers, then the pages of the site. */
export function createPublicSite({ services, site }: PublicSiteParts) {
  return async (request: Request, rawHeaders: RawHeaders): Promise<Response> => {
    const host = request.headers.get('host') ?? '';
    // A foreign name that resolves to this machine (DNS rebinding) must not read the site.
    if (!LOCAL_HOST.test(host)) return new Response('Unknown host', { status: 421 });
    for (const service of services) {
      const response = await service.ingress?.(request, rawHeaders);
      if (response) return response;
    }
    return RESOURCE_HOST.test(host) ? new Response('Not found', { status: 404 }) : site(request);
  };
}

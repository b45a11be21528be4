import type { SavedLink } from '#contract/admin-invocations';
import type { ApplicationLinkView, IncomingEndpoints } from '#contract/application-link';
import { incomingEndpoints } from '#core/provider/server-metadata';
import type { ClientUseStore } from './client-uses';
import { heldRedirectOf, type HeldRedirectStore } from './held-redirects';
import type { IssuerUrl } from '../ports';

export interface IncomingFactPorts {
  uses: ClientUseStore;
  heldRedirects: HeldRedirectStore;
  issuerUrl: IssuerUrl;
  authorizationPageUrl: () => Promise<string>;
}

type Service<P extends unknown[], R> = (...given: P) => Promise<R>;

/**
 * Decorates the use cases of administrators: adds to the incoming sides of their results what links do not store, which
 * is the endpoints of this app, when the client was last used, and the redirect URI that waits to be confirmed.
 * @returns a decorator for each kind of result: a list of links, one link, and a saved link
 */
export function withIncomingFacts(ports: IncomingFactPorts) {
  const describe = async (views: ApplicationLinkView[]): Promise<ApplicationLinkView[]> => {
    const needsEndpoints = views.some(({ incoming }) => incoming);
    const endpoints = needsEndpoints ? await endpointsOf(ports) : undefined;
    return Promise.all(
      views.map(async (view) => {
        const { id, incoming, consumer } = view;
        if (consumer) return { ...view, consumer: await withLastUse(ports, id, consumer) };
        if (!incoming) return view;
        const heldRedirectUri = await heldRedirectOf(ports, id, incoming);
        const facts = {
          ...(endpoints && { endpoints }),
          ...(heldRedirectUri !== undefined && { heldRedirectUri }),
        };
        return { ...view, incoming: { ...(await withLastUse(ports, id, incoming)), ...facts } };
      }),
    );
  };
  const describeOne = async (view: ApplicationLinkView) => (await describe([view]))[0] ?? view;

  return {
    describeList:
      <P extends unknown[]>(service: Service<P, ApplicationLinkView[]>) =>
      async (...given: P) =>
        describe(await service(...given)),
    describeView:
      <P extends unknown[]>(service: Service<P, ApplicationLinkView>) =>
      async (...given: P) =>
        describeOne(await service(...given)),
    describeSaved:
      <P extends unknown[]>(service: Service<P, SavedLink>) =>
      async (...given: P): Promise<SavedLink> => {
        const saved = await service(...given);
        return { ...saved, link: await describeOne(saved.link) };
      },
  };
}

/** Undefined if the platform cannot tell the URLs, because links must be manageable without them too. */
async function endpointsOf(ports: IncomingFactPorts): Promise<IncomingEndpoints | undefined> {
  const urls = Promise.all([ports.issuerUrl(), ports.authorizationPageUrl()]);
  return urls.then((known) => incomingEndpoints(...known)).catch(() => undefined);
}

async function withLastUse<T extends { clientId: string }>(
  { uses }: IncomingFactPorts,
  linkId: string,
  side: T,
): Promise<T & { lastUsedAt?: string }> {
  const use = await uses.find(linkId);
  if (use?.clientId !== side.clientId) return side;
  return { ...side, lastUsedAt: new Date(use.at).toISOString() };
}

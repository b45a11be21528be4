import type {
  ApplicationLinkView,
  IncomingView,
  LinkDirection,
  OutgoingView,
} from '#contract/application-link';
import type { ServerInfo } from '../jira/jira-client';
import type { ApplicationLink } from './application-link';
import type { Incoming } from './incoming';
import type { Outgoing } from './outgoing';
import { registrationOf } from './registration';
import { siteLink } from './site-link';

/** The view of a link for administrators: everything but secrets and references to them. */
export function viewOfLink(
  link: ApplicationLink,
  { primary }: { primary: boolean },
): ApplicationLinkView {
  const { id, name, application, access, redirectUri, createdAt } = link;
  return {
    id,
    name,
    displayUrl: link.baseUrl,
    application,
    direction: directionOf(link),
    ...(primary && { primary: true }),
    ...(link.disabled && { disabled: true }),
    ...(link.unreadable && { unreadable: true }),
    ...(link.outgoing && { outgoing: outgoingView(link.outgoing) }),
    ...(link.incoming && { incoming: incomingView(link.incoming) }),
    ...(link.consumer && { consumer: link.consumer }),
    access,
    redirectUri,
    createdAt,
  };
}

/** The view of the built-in link to the Jira of the same site, which needs no configuration and no approval. */
export function viewOfSite(site: ServerInfo): ApplicationLinkView {
  return {
    ...siteLink(site.baseUrl),
    application: { type: 'jira', deployment: 'cloud' },
    direction: 'outgoing',
    system: true,
    access: { mode: 'impersonation' },
    redirectUri: '',
    createdAt: '',
  };
}

function directionOf(link: ApplicationLink): LinkDirection {
  const isIncoming = registrationOf(link) !== undefined;
  if (link.outgoing && isIncoming) return 'two-way';
  if (link.outgoing) return 'outgoing';
  return isIncoming ? 'incoming' : 'none';
}

function outgoingView(outgoing: Outgoing): OutgoingView {
  if (outgoing.kind === 'oauth1') return outgoing;
  const { credential, ...view } = outgoing;
  return { ...view, ...(credential && { secretSetAt: credential.setAt }) };
}

function incomingView({ secretHash: _secretHash, ...view }: Incoming): IncomingView {
  return view;
}

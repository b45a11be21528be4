import type { ApplicationType, OutgoingKind } from '#contract/link-configuration';
import { parseUrl } from '#core/untrusted/parse-url';
import type { Finding } from './finding';

/** The application types of Confluence's own dialog. */
export const LINK_KINDS = ['oauth2', 'oauth1', 'external'] as const;

type LinkKind = (typeof LINK_KINDS)[number];
export type Deployment = 'cloud' | 'data-center';

/** The facts about a link before its sides are configured. */
export interface LinkDraft {
  kind: LinkKind;
  /** Of an external application; Atlassian products go both ways. */
  direction: 'incoming' | 'outgoing';
  url: string;
  name: string;
  type: ApplicationType;
  deployment: Deployment;
}

export const EMPTY_DRAFT: LinkDraft = {
  kind: 'oauth2',
  direction: 'outgoing',
  url: '',
  name: '',
  type: 'jira',
  deployment: 'data-center',
};

export type Step =
  'application' | 'confirm' | 'incoming' | 'issued' | 'outgoing' | 'consumer' | 'checks';

/** The counted steps. The page after a save belongs to the step that saved. */
export function stepsOf({ kind, direction }: LinkDraft): Step[] {
  if (kind === 'oauth1') return ['application', 'confirm', 'outgoing', 'consumer', 'checks'];
  if (kind === 'oauth2') return ['application', 'confirm', 'incoming', 'outgoing'];
  return ['application', direction];
}

export function outgoingKindOf({ kind, deployment }: LinkDraft): OutgoingKind {
  if (kind === 'oauth1') return 'oauth1';
  if (kind === 'external') return 'oauth2-external';
  return deployment === 'cloud' ? 'oauth2-cloud' : 'oauth2-data-center';
}

/** Completes the draft with the facts that the application reports. Without them, the host tells whether it is Cloud. */
export function withFinding(draft: LinkDraft, finding: Finding | undefined): LinkDraft {
  const url = draft.url.trim();
  const host = parseUrl(url)?.host ?? '';
  const name = draft.name.trim();
  if (finding?.found) {
    const { type, deployment = 'data-center', instanceName = host } = finding.application;
    return { ...draft, url, type, deployment, name: (name || instanceName).slice(0, 100) };
  }
  const type = draft.kind === 'external' ? 'generic' : 'jira';
  return { ...draft, url, type, name: name || host, deployment: deploymentOf(host) };
}

const deploymentOf = (host: string): Deployment =>
  /\.(atlassian\.net|jira\.com)$/i.test(host) ? 'cloud' : 'data-center';

import type { ApplicationLinkView } from '#contract/application-link';
import type { ApplicationType } from '#contract/link-configuration';

export const PRODUCTS: Record<ApplicationType, string> = {
  jira: 'Jira',
  confluence: 'Confluence',
  bitbucket: 'Bitbucket',
  bamboo: 'Bamboo',
  fisheye: 'Fisheye',
  crowd: 'Crowd',
  generic: 'Generic application',
};

const DEPLOYMENTS = { cloud: 'Cloud', 'data-center': 'Data Center' };

/** `Jira Data Center 10.3.2`, as far as the application says it. */
export function applicationLabel(link: Pick<ApplicationLinkView, 'application' | 'outgoing'>) {
  const { type, deployment, version } = link.application;
  const isExternal = type === 'generic' || link.outgoing?.kind === 'oauth2-external';
  return isExternal
    ? PRODUCTS.generic
    : [PRODUCTS[type], deployment && DEPLOYMENTS[deployment], version].filter(Boolean).join(' ');
}

import type { RemoteApplication } from '../../../src/contract/link-configuration';

const PRODUCTS: Record<RemoteApplication['type'], string> = {
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
export function applicationLabel({ type, deployment, version }: RemoteApplication): string {
  return [PRODUCTS[type], deployment && DEPLOYMENTS[deployment], version].filter(Boolean).join(' ');
}

import type { ApplicationType } from '#contract/link-configuration';

const READ_AND_WRITE = ['READ', 'WRITE'];

/**
 * The scopes of Data Center products by their documentation, the one for reading first.
 * @see https://confluence.atlassian.com/bitbucketserver080/oauth-2-0-scopes-for-incoming-links-1115143371.html
 * @see https://confluence.atlassian.com/display/BAMBOO0905/OAuth+2.0+scopes+for+incoming+links
 */
const PRODUCT_SCOPES: Partial<Record<ApplicationType, string[]>> = {
  bitbucket: ['REPO_READ', 'PUBLIC_REPOS', 'REPO_WRITE', 'ACCOUNT_WRITE'],
  bamboo: ['READ', 'TRIGGER', 'USER'],
};

/**
 * The scopes to offer for a Data Center product: those that its server publishes, if it does, and otherwise those that
 * are documented.
 */
export function offeredScopes(type: ApplicationType, published: string[] = []): string[] {
  const known = PRODUCT_SCOPES[type] ?? READ_AND_WRITE;
  if (published.length === 0) return known;
  const both = known.filter((scope) => published.includes(scope));
  return [...both, ...published.filter((scope) => !both.includes(scope))];
}

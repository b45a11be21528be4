import type { ApplicationLinkView } from '#contract/application-link';
import type { ApplicationType } from '#contract/link-configuration';
import type { Translate } from '#ui/i18n/translate';

const PRODUCTS: Record<Exclude<ApplicationType, 'generic'>, string> = {
  jira: 'Jira',
  confluence: 'Confluence',
  bitbucket: 'Bitbucket',
  bamboo: 'Bamboo',
  fisheye: 'Fisheye',
  crowd: 'Crowd',
};

const DEPLOYMENTS = { cloud: 'Cloud', 'data-center': 'Data Center' };

/** The name of a product, which no language translates, or the word for any other application. */
export const productName = (type: ApplicationType, t: Translate): string =>
  type === 'generic' ? t('admin.genericApplication') : PRODUCTS[type];

/** `Jira Data Center 10.3.2`, as far as the application reports it. */
export function applicationLabel(
  { application, outgoing }: Pick<ApplicationLinkView, 'application' | 'outgoing'>,
  t: Translate,
): string {
  const { type, deployment, version } = application;
  if (type === 'generic' || outgoing?.kind === 'oauth2-external') return productName('generic', t);
  const hosting = deployment && DEPLOYMENTS[deployment];
  return [productName(type, t), hosting, version].filter(Boolean).join(' ');
}

import * as v from 'valibot';
import { BridgeError } from './bridge-error';
import type { Endpoint, EndpointContext, EndpointTable } from './endpoint';

/** @see https://developer.atlassian.com/platform/forge/customer-managed-egress-and-remotes/ limitations */
const GROUPS_MAX = 10;
const DOMAINS_MAX = 10;

const domain = v.pipe(
  v.string(),
  v.regex(/^https:\/\/[^\s/]+$/, 'A domain must have the form https://host[:port].'),
);
const groups = v.object({
  egresses: v.pipe(
    v.array(
      v.object({
        key: v.pipe(v.string(), v.minLength(1)),
        description: v.string(),
        configured: v.pipe(
          v.array(v.object({ domain, type: v.array(v.string()) })),
          v.maxLength(DOMAINS_MAX),
        ),
      }),
    ),
    v.maxLength(GROUPS_MAX),
  ),
});

function requireAdministrator({ host, opened }: EndpointContext): void {
  if (!host.app.manifest.permissions?.external?.configurable?.enabled) {
    throw new BridgeError('FORBIDDEN', 'The manifest does not enable customer-managed egress.');
  }
  if (!opened.frame.viewer.isAdministrator) {
    throw new BridgeError(
      'FORBIDDEN',
      'Only administrators may change the domains that the app may contact.',
    );
  }
}

/** Called before the consent dialog is shown, which must not ask for something that is refused afterwards. */
const check: Endpoint = (payload, context) => {
  requireAdministrator(context);
  return v.parse(groups, payload).egresses;
};

/** Called by the product page once the administrator has agreed in its dialog. */
const approve: Endpoint = (payload, context) => {
  requireAdministrator(context);
  const { egresses } = v.parse(groups, payload);
  context.host.egress.approve(egresses);
  return { results: egresses };
};

const deletion = v.object({ key: v.string(), domain: v.optional(v.string()) });

const revoke: Endpoint = (payload, context) => {
  requireAdministrator(context);
  const { key, domain: of } = v.parse(deletion, payload);
  context.host.egress.revoke(key, of);
};

export const egressEndpoints: EndpointTable = {
  'egress/get': (_payload, { host }) => ({ results: host.egress.approved() }),
  'egress/check': check,
  'egress/approve': approve,
  'egress/revoke': revoke,
};

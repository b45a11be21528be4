import { generateKeyPairSync } from 'node:crypto';
import type { JiraRequest } from '../../server/jira-env';
import type { Site } from '../../server/site';
import { escapeXml } from '../rest/escape-xml';

/** Generated at the first request, because it takes a moment. Nothing here signs with it. */
let publicKey: string | undefined;

/** GET /plugins/servlet/oauth/consumer-info, without sign-in: what another application registers of this Jira. */
export function consumerInfo(c: JiraRequest, site: Site): Response {
  publicKey ??= generateKeyPairSync('rsa', { modulusLength: 2048 })
    .publicKey.export({ type: 'spki', format: 'der' })
    .toString('base64');
  const elements = {
    key: `jira:${new URL(site.baseUrl).host}`,
    name: site.title,
    publicKey,
    description: `${site.title} at ${site.baseUrl}`,
  };
  const xml = Object.entries(elements)
    .map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`)
    .join('');
  return c.body(`<?xml version="1.0" encoding="UTF-8"?><consumer>${xml}</consumer>`, 200, {
    'Content-Type': 'application/xml;charset=UTF-8',
  });
}

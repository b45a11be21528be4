import { generateKeyPairSync } from 'node:crypto';
import type { JiraRequest } from '../../server/jira-env';
import type { Site } from '../../server/site';
import { escapeXml } from '../rest/escape-xml';

/** Made at first need, because it takes a moment; nothing here signs with it. */
let publicKey: string | undefined;

/** GET /plugins/servlet/oauth/consumer-info, for anybody: what to register of this Jira elsewhere. */
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

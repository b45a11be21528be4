import type { JiraRequest } from '../../server/jira-env';
import type { DataCenter } from '../data-center';
import { consumerKeyOf } from '../outgoing/signed-call';
import { escapeXml } from '../rest/escape-xml';

/** GET /plugins/servlet/oauth/consumer-info, without sign-in: what another application registers of this Jira. */
export function consumerInfo(c: JiraRequest, jira: DataCenter): Response {
  const { title, baseUrl } = jira.site;
  const elements = {
    key: consumerKeyOf(jira),
    name: title,
    publicKey: jira.outgoing.publicKey(),
    description: `${title} at ${baseUrl}`,
  };
  const xml = Object.entries(elements)
    .map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`)
    .join('');
  return c.body(`<?xml version="1.0" encoding="UTF-8"?><consumer>${xml}</consumer>`, 200, {
    'Content-Type': 'application/xml;charset=UTF-8',
  });
}

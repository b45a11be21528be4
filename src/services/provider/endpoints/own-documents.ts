import { consumerInfoXml } from '#core/application-link/documents/consumer-info-document';
import {
  manifestDocument,
  manifestXml,
  type ManifestFacts,
} from '#core/application-link/documents/manifest-document';
import type { HttpAnswer } from '#core/provider/oauth-answer';
import type { InstallationKeyStore } from '../../ports';
import { installationKey } from '../../remote/installation-key';
import type { IssuerUrl } from '../ports';

/** The installation and the version of this app. */
interface OwnIdentity {
  /** UUID. */
  installationId: string;
  appVersion: string;
}

export interface DocumentPorts {
  keys: InstallationKeyStore;
  issuerUrl: IssuerUrl;
  ownIdentity: () => OwnIdentity;
}

const NAME = 'JQL Table for Confluence';
const XML = { 'Content-Type': 'application/xml; charset=utf-8' };

/**
 * The public documents that Jira's wizard for application links reads before it links to this app: the manifest, and
 * the consumer key with the public key for OAuth 1.0a.
 */
export function ownDocuments(ports: DocumentPorts) {
  return {
    manifest: async (format: 'xml' | 'json'): Promise<HttpAnswer> => {
      const { installationId: id, appVersion: version } = ports.ownIdentity();
      const facts: ManifestFacts = {
        id,
        name: NAME,
        version,
        url: await ports.issuerUrl(),
        inbound: ['three-legged', 'two-legged', 'impersonation'],
        outbound: ['three-legged', 'two-legged', 'impersonation'],
      };
      if (format === 'json') return { status: 200, body: manifestDocument(facts) };
      return { status: 200, headers: XML, body: manifestXml(facts) };
    },
    consumerInfo: async (): Promise<HttpAnswer> => {
      const { consumerKey: key, publicKey } = await installationKey(ports.keys);
      return { status: 200, headers: XML, body: consumerInfoXml({ key, name: NAME, publicKey }) };
    },
  };
}

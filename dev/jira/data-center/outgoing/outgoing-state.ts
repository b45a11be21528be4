import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import * as v from 'valibot';
import { createStateFile } from '../../server/state-file';

const outgoingLinkSchema = v.object({
  name: v.string(),
  /** Of the linked application, without a slash at the end. */
  url: v.string(),
});

export type OutgoingLink = v.InferOutput<typeof outgoingLinkSchema>;

const stateSchema = v.object({
  /** PKCS#8, PEM. */
  privateKey: v.optional(v.string()),
  links: v.array(outgoingLinkSchema),
});

/** The applications that this Jira asks by OAuth 1.0a, and the key that it signs with. */
export interface OutgoingState {
  /** Generated at the first request, because it takes a moment. PKCS#8, PEM. */
  privateKey(): string;
  /** SPKI, base64. */
  publicKey(): string;
  list(): readonly OutgoingLink[];
  find(url: string): OutgoingLink | undefined;
  /** Adds the link, or replaces the one with the same URL. */
  put(link: OutgoingLink): void;
  /** The request tokens that wait for a person's answer, and the URL of the application that issued each. */
  readonly requestTokens: Map<string, string>;
}

/** @throws {v.ValiError} when `jira-outgoing.json` of the state directory has another content */
export function openOutgoingState(directory: string | undefined): OutgoingState {
  const file = createStateFile(directory, 'jira-outgoing.json');
  const stored = v.parse(v.optional(stateSchema), file.load()) ?? { links: [] };
  const links = new Map(stored.links.map((link) => [link.url, link]));
  let key = stored.privateKey;
  const save = (): void => file.save({ privateKey: key, links: [...links.values()] });
  const privateKey = (): string => {
    if (key !== undefined) return key;
    key = generateKeyPairSync('rsa', { modulusLength: 2048 })
      .privateKey.export({ type: 'pkcs8', format: 'pem' })
      .toString();
    save();
    return key;
  };
  return {
    privateKey,
    publicKey: () =>
      createPublicKey(privateKey()).export({ type: 'spki', format: 'der' }).toString('base64'),
    list: () => [...links.values()],
    find: (url) => links.get(url),
    put: (link) => {
      links.set(link.url, link);
      save();
    },
    requestTokens: new Map(),
  };
}

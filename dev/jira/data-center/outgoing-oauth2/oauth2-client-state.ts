import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { createStateFile } from '../../server/state-file';

const providerSchema = v.object({
  name: v.string(),
  clientId: v.string(),
  clientSecret: v.string(),
  scope: v.string(),
  authorizationEndpoint: v.string(),
  tokenEndpoint: v.string(),
});

/** An application that this Jira asks by OAuth 2.0, as an administrator entered it. */
export type Provider = v.InferOutput<typeof providerSchema>;

const stateSchema = v.object({ providers: v.array(providerSchema) });

export interface OAuth2ClientState {
  list(): readonly Provider[];
  find(name: string): Provider | undefined;
  /** Adds the provider, or replaces the one with the same name. */
  put(provider: Provider): void;
  /** The approvals that wait for a person's answer: the provider by `state`. */
  readonly waiting: Map<string, Provider>;
}

/** @throws {v.ValiError} when `jira-outgoing-oauth2.json` of the state directory has another content */
export function openOAuth2ClientState(directory: string | undefined): OAuth2ClientState {
  const file = createStateFile(directory, 'jira-outgoing-oauth2.json');
  const stored = v.parse(v.optional(stateSchema), file.load()) ?? { providers: [] };
  const providers = new Map(stored.providers.map((provider) => [provider.name, provider]));
  return {
    list: () => [...providers.values()],
    find: (name) => providers.get(name),
    put: (provider) => {
      providers.set(provider.name, provider);
      file.save({ providers: [...providers.values()] });
    },
    waiting: new Map(),
  };
}

/** Each provider sends people back to an address of its own, which follows from its authorization endpoint. */
export const redirectSuffix = (authorizationEndpoint: string): string =>
  createHash('sha256').update(authorizationEndpoint).digest('hex').slice(0, 16);

import type { OutgoingView } from '#contract/application-link';
import type {
  EXTERNAL_PROVIDERS,
  OAuth1Level,
  OutgoingInput,
  OutgoingKind,
} from '#contract/link-configuration';
import { PROVIDER_PRESETS } from '#core/oauth/provider-presets';
import { isSecureUrl } from '../forms/secure-url';

export type ExternalProvider = (typeof EXTERNAL_PROVIDERS)[number];

/** The input for an outgoing side. It holds the fields of every kind, so that changing the kind loses no input. */
export interface OutgoingForm {
  kind: OutgoingKind;
  clientId: string;
  clientSecret: string;
  /** By kind of scope: Data Center's single word, or a list of Cloud's or of an external provider's. */
  scope: string;
  provider: ExternalProvider;
  authorizationEndpoint: string;
  tokenEndpoint: string;
  revocationEndpoint: string;
  level: OAuth1Level;
  users: { accountId: string; username: string }[];
}

const DEFAULT_SCOPES: Record<OutgoingKind, string> = {
  'oauth2-data-center': 'READ',
  'oauth2-cloud': 'read:jira-work read:jira-user offline_access',
  'oauth2-external': '',
  oauth1: '',
};

/** The fields that a provider's preset fills in. */
export function presetOf(provider: Exclude<ExternalProvider, 'custom'>) {
  const { authorizationEndpoint, tokenEndpoint, revocationEndpoint, scope } =
    PROVIDER_PRESETS[provider];
  return {
    authorizationEndpoint,
    tokenEndpoint,
    revocationEndpoint: revocationEndpoint ?? '',
    scope,
  };
}

export const emptyOutgoing = (kind: OutgoingKind): OutgoingForm => ({
  kind,
  clientId: '',
  clientSecret: '',
  provider: 'custom',
  authorizationEndpoint: '',
  tokenEndpoint: '',
  revocationEndpoint: '',
  scope: DEFAULT_SCOPES[kind],
  level: 'three-legged',
  users: [],
});

export function outgoingFormOf(view: OutgoingView): OutgoingForm {
  const empty = emptyOutgoing(view.kind);
  if (view.kind === 'oauth1') return { ...empty, level: view.level, users: view.users ?? [] };
  const form = { ...empty, clientId: view.clientId, scope: view.scope };
  if (view.kind !== 'oauth2-external') return form;
  const { provider, authorizationEndpoint, tokenEndpoint, revocationEndpoint = '' } = view;
  return { ...form, provider, authorizationEndpoint, tokenEndpoint, revocationEndpoint };
}

/** Of another kind, with that kind's own scopes: those of one kind mean nothing to another. */
export const withKind = (form: OutgoingForm, kind: OutgoingKind): OutgoingForm =>
  form.kind === kind ? form : { ...form, kind, scope: DEFAULT_SCOPES[kind] };

export function outgoingInputOf(form: OutgoingForm): OutgoingInput {
  const { kind, level, users, provider } = form;
  if (kind === 'oauth1') {
    return level === 'impersonation' ? { kind, level, users } : { kind, level };
  }
  const secret = form.clientSecret.trim();
  const client = {
    clientId: form.clientId,
    scope: form.scope,
    ...(secret !== '' && { clientSecret: secret }),
  };
  if (kind !== 'oauth2-external') return { kind, ...client };
  const { authorizationEndpoint, tokenEndpoint, revocationEndpoint } = form;
  return {
    kind,
    provider,
    authorizationEndpoint,
    tokenEndpoint,
    ...(revocationEndpoint.trim() !== '' && { revocationEndpoint }),
    ...client,
  };
}

/** Whether the secret may be left empty, because the stored one stays. */
export const keepsSecret = (stored: OutgoingView | undefined, ends: boolean): boolean =>
  stored?.secretSetAt !== undefined && !ends;

export type OutgoingField = keyof OutgoingForm;
type Problem = 'required' | 'url';

/** The problems that prevent saving, by field. */
export function problemsOf(
  form: OutgoingForm,
  secretIsKept: boolean,
): Partial<Record<OutgoingField, Problem>> {
  const problems: Partial<Record<OutgoingField, Problem>> = {};
  const demand = (...fields: ('clientId' | 'clientSecret' | 'scope')[]) => {
    for (const field of fields) if (form[field].trim() === '') problems[field] = 'required';
  };
  const demandUrl = (field: 'authorizationEndpoint' | 'tokenEndpoint' | 'revocationEndpoint') => {
    if (!isSecureUrl(form[field])) problems[field] = 'url';
  };
  if (form.kind === 'oauth1') {
    const isWhole = form.users.every(({ accountId, username }) => accountId && username);
    return form.level === 'impersonation' && !isWhole ? { users: 'required' } : {};
  }
  demand('clientId', 'scope');
  if (!secretIsKept) demand('clientSecret');
  if (form.kind === 'oauth2-external') {
    demandUrl('authorizationEndpoint');
    demandUrl('tokenEndpoint');
    if (form.revocationEndpoint.trim() !== '') demandUrl('revocationEndpoint');
  }
  return problems;
}

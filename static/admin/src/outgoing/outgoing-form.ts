import type { OutgoingView } from '#contract/application-link';
import type {
  ApplicationType,
  EXTERNAL_PROVIDERS,
  OAuth1Level,
  OutgoingInput,
  OutgoingKind,
} from '#contract/link-configuration';
import { PROVIDER_PRESETS } from '#core/oauth/provider-presets';
import { isSecureUrl } from '../forms/secure-url';
import { offeredScopes } from './product-scopes';

export type ExternalProvider = (typeof EXTERNAL_PROVIDERS)[number];

/** The input for an outgoing side. It holds the fields of every kind, so that changing the kind loses no input. */
export interface OutgoingForm {
  kind: OutgoingKind;
  /** Of the linked application; the scopes of Data Center differ by it. */
  type: ApplicationType;
  /** The scopes of a Data Center product to choose from. */
  offeredScopes: string[];
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

const DEFAULT_SCOPES: Record<Exclude<OutgoingKind, 'oauth2-data-center'>, string> = {
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

/** The application that a form is for, with the scopes that it publishes, if it does. */
export interface FormTarget {
  kind: OutgoingKind;
  type: ApplicationType;
  published?: string[] | undefined;
}

const scopesOf = ({ kind, type, published }: FormTarget) => {
  const offered = offeredScopes(type, published);
  const scope = kind === 'oauth2-data-center' ? (offered[0] ?? '') : DEFAULT_SCOPES[kind];
  return { kind, type, offeredScopes: offered, scope };
};

export const emptyOutgoing = (target: FormTarget): OutgoingForm => ({
  ...scopesOf(target),
  clientId: '',
  clientSecret: '',
  provider: 'custom',
  authorizationEndpoint: '',
  tokenEndpoint: '',
  revocationEndpoint: '',
  level: 'three-legged',
  users: [],
});

export function outgoingFormOf(view: OutgoingView, type: ApplicationType): OutgoingForm {
  const empty = emptyOutgoing({ kind: view.kind, type });
  if (view.kind === 'oauth1') return { ...empty, level: view.level, users: view.users ?? [] };
  const form = { ...empty, clientId: view.clientId, scope: view.scope };
  if (view.kind !== 'oauth2-external') return form;
  const { provider, authorizationEndpoint, tokenEndpoint, revocationEndpoint = '' } = view;
  return { ...form, provider, authorizationEndpoint, tokenEndpoint, revocationEndpoint };
}

/** For another application, with its own scopes: those of one kind or product mean nothing to another. */
export function withTarget(form: OutgoingForm, target: FormTarget): OutgoingForm {
  const scopes = scopesOf(target);
  const isSame =
    form.kind === target.kind &&
    form.type === target.type &&
    form.offeredScopes.join(' ') === scopes.offeredScopes.join(' ');
  return isSame ? form : { ...form, ...scopes };
}

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
type Problem = 'required' | 'url' | 'twice' | 'incomplete';

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
    const problem = form.level === 'impersonation' ? problemOfUsers(form.users) : undefined;
    return problem ? { users: problem } : {};
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

function problemOfUsers(users: OutgoingForm['users']): Problem | undefined {
  if (!users.every(({ accountId, username }) => accountId && username)) return 'incomplete';
  const ids = users.map(({ accountId }) => accountId.trim());
  return new Set(ids).size < ids.length ? 'twice' : undefined;
}

/** The text for a problem. */
export const PROBLEM_KEYS = {
  required: 'admin.required',
  url: 'admin.urlWrong',
  twice: 'admin.users.twice',
  incomplete: 'admin.users.incomplete',
} as const satisfies Record<Problem, string>;

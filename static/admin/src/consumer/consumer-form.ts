import type { ConsumerIdentity, ConsumerView } from '#contract/application-link';
import type { ConsumerInput, INCOMING_SCOPES } from '#contract/link-configuration';
import { parseUrl } from '#core/untrusted/parse-url';

/** The input for an incoming side by OAuth 1.0a. */
export interface ConsumerForm {
  consumerKey: string;
  name: string;
  publicKey: string;
  callbackHost: string;
  scope: (typeof INCOMING_SCOPES)[number];
  allowsTwoLegged: boolean;
  allowsImpersonation: boolean;
  /** Kept while impersonation is off, so that switching it off and on loses no input. */
  users: { accountId: string; username: string }[];
}

/** @param url of the linked application, to whose host people are sent back */
export const emptyConsumer = (url: string): ConsumerForm => ({
  consumerKey: '',
  name: '',
  publicKey: '',
  callbackHost: parseUrl(url)?.host ?? '',
  scope: 'READ',
  allowsTwoLegged: false,
  allowsImpersonation: false,
  users: [],
});

export const consumerFormOf = (view: ConsumerView): ConsumerForm => ({
  consumerKey: view.consumerKey,
  name: view.name,
  publicKey: view.publicKey,
  callbackHost: view.callbackHost,
  scope: view.scope,
  allowsTwoLegged: view.allowsTwoLegged,
  allowsImpersonation: view.users !== undefined,
  users: view.users ?? [],
});

export const withIdentity = (form: ConsumerForm, identity: ConsumerIdentity): ConsumerForm => ({
  ...form,
  ...identity,
});

export function consumerInputOf(form: ConsumerForm): ConsumerInput {
  const { allowsImpersonation, users, ...input } = form;
  return { ...input, ...(allowsImpersonation && { users }) };
}

const REQUIRED = ['consumerKey', 'name', 'publicKey', 'callbackHost'] as const;

export type RequiredField = (typeof REQUIRED)[number];

/** The problems that prevent saving. The backend checks what they hold. */
export const missingFields = (form: ConsumerForm): RequiredField[] =>
  REQUIRED.filter((field) => form[field].trim() === '');

/** Whether a person of the list lacks one of its two names. */
export const lacksUser = ({ allowsImpersonation, users }: ConsumerForm): boolean =>
  allowsImpersonation &&
  users.some(({ accountId, username }) => accountId.trim() === '' || username.trim() === '');

import { accountOf, isAccountKey, PROFILE_TIME_ZONE, type Account } from '../accounts';
import type { Viewer } from '../../host/kernel/product';

const LOCALE = /^[a-z]{2,3}(-[A-Z]{2})?$/;

export interface Session {
  account: Account;
  colorMode: 'light' | 'dark';
  /** `en-US`; the app need not speak it. */
  locale: string;
}

export type SessionValue = 'account' | 'colorMode' | 'locale';

/** Reads the signed-in account and its preferences. Without a cookie the administrator is signed in. */
export function readSession(request: Request): Session {
  const cookies = parseCookies(request.headers.get('cookie') ?? '');
  const account = cookies.get(cookieName('account'));
  const locale = cookies.get(cookieName('locale')) ?? '';
  return {
    account: accountOf(isAccountKey(account) ? account : 'admin'),
    colorMode: cookies.get(cookieName('colorMode')) === 'dark' ? 'dark' : 'light',
    locale: LOCALE.test(locale) ? locale : 'en-US',
  };
}

/** @returns a `Set-Cookie` header */
export function sessionCookie(value: SessionValue, content: string): string {
  return `${cookieName(value)}=${content}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000`;
}

/** The person in front of the page, as the platform sees them. */
export function toViewer({ account, colorMode, locale }: Session): Viewer {
  const { accountId, kind, isAdministrator } = account;
  return { accountId, kind, isAdministrator, locale, colorMode, timezone: PROFILE_TIME_ZONE };
}

function cookieName(value: SessionValue): string {
  return `confluence.${value}`;
}

function parseCookies(header: string): Map<string, string> {
  return new Map(
    header.split(/;\s*/).map((pair): [string, string] => {
      const [name = '', value = ''] = pair.split('=');
      // Not decoded: cookies of other servers on localhost arrive too and may hold any text.
      return [name, value];
    }),
  );
}

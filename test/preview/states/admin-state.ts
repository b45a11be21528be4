import type { Act, State } from '../state';
import { click, radio, then, type } from './admin-acts';
import { ADMIN_ANSWERS } from './admin-answers';

/** A state of the page "Application links". @param more answers in the place of the usual ones */
export const admin = (act?: Act, more: Record<string, unknown> = {}): State => ({
  resource: 'admin',
  answers: { ...ADMIN_ANSWERS, ...more },
  ...(act && { act }),
});
/** The first step of the wizard, as far as what was found behind the address. */
export const create = (kind: Parameters<typeof radio>[0], url = 'https://jira.example.com/jira') =>
  then(click('admin.createLink'), radio(kind), type('admin.url', url), click('admin.continue'));

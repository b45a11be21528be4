import type { ApplicationLinkView } from '#contract/application-link';
import type { LinkAccess } from '#contract/link-configuration';

/** The spaces that may use a shared account. */
export const REACHES = ['closed', 'listed', 'all'] as const;

type Reach = (typeof REACHES)[number];

export interface AccessForm {
  mode: LinkAccess['mode'];
  account: 'client' | 'approval';
  reach: Reach;
  /** Keys, separated by commas or spaces; for the reach `listed`. */
  spaces: string;
  jqlClause: string;
}

type DecidingLevel = 'two-legged' | 'impersonation';

/** The level of OAuth 1.0 that already decides whose permissions apply. */
export function decidingLevelOf({ outgoing }: ApplicationLinkView): DecidingLevel | undefined {
  if (outgoing?.kind !== 'oauth1' || outgoing.level === 'three-legged') return undefined;
  return outgoing.level;
}

export function accessFormOf(link: ApplicationLinkView): AccessForm {
  const { access } = link;
  const level = decidingLevelOf(link);
  const mode = level === undefined ? access.mode : MODE_OF_LEVEL[level];
  const empty = { mode, account: 'client', reach: 'closed', spaces: '', jqlClause: '' } as const;
  if (access.mode === 'impersonation') return empty;
  const { spaces, jqlClause = '' } = access;
  const account = level === undefined ? access.account : 'client';
  const listed = spaces === 'all' ? '' : spaces.join(', ');
  return { ...empty, account, reach: reachOf(spaces), spaces: listed, jqlClause };
}

function reachOf(spaces: string[] | 'all'): Reach {
  if (spaces === 'all') return 'all';
  return spaces.length > 0 ? 'listed' : 'closed';
}

const MODE_OF_LEVEL = { 'two-legged': 'shared', impersonation: 'impersonation' } as const;

export interface AccessFieldsProps {
  form: AccessForm;
  update: (changes: Partial<AccessForm>) => void;
}

export function accessOf(form: AccessForm): LinkAccess {
  if (form.mode === 'impersonation') return { mode: 'impersonation' };
  const jqlClause = form.jqlClause.trim();
  return {
    mode: 'shared',
    account: form.account,
    spaces: form.reach === 'all' ? 'all' : spaceKeysOf(form),
    ...(jqlClause !== '' && { jqlClause }),
  };
}

/** The keys that are listed, each once. */
export function spaceKeysOf({ reach, spaces }: AccessForm): string[] {
  if (reach !== 'listed') return [];
  return [...new Set(spaces.split(/[\s,;]+/).filter((key) => key !== ''))];
}

/** Whether saving makes the tables of a link that has a shared account invalid, so that authors must save them again. */
export function needsSavingAgain({ access }: ApplicationLinkView, form: AccessForm): boolean {
  if (access.mode !== 'shared' || form.mode !== 'shared') return false;
  return JSON.stringify(inOrder(access)) !== JSON.stringify(inOrder(accessOf(form)));
}

function inOrder(access: LinkAccess): unknown[] {
  if (access.mode === 'impersonation') return [access.mode];
  return [access.account, access.spaces, access.jqlClause];
}

import type { ApplicationLinkView } from '#contract/application-link';
import type { LinkAccess } from '#contract/link-configuration';

export interface AccessForm {
  mode: LinkAccess['mode'];
  account: 'client' | 'approval';
  /** Keys, separated by commas or spaces; none: all. */
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
  const empty: AccessForm = { mode, account: 'client', spaces: '', jqlClause: '' };
  if (access.mode === 'impersonation') return empty;
  const { spaces = [], jqlClause = '' } = access;
  const account = level === undefined ? access.account : 'client';
  return { ...empty, account, spaces: spaces.join(', '), jqlClause };
}

const MODE_OF_LEVEL = { 'two-legged': 'shared', impersonation: 'impersonation' } as const;

export interface AccessFieldsProps {
  form: AccessForm;
  update: (changes: Partial<AccessForm>) => void;
}

export function accessOf(form: AccessForm): LinkAccess {
  if (form.mode === 'impersonation') return { mode: 'impersonation' };
  const spaces = spaceKeysOf(form);
  const jqlClause = form.jqlClause.trim();
  return {
    mode: 'shared',
    account: form.account,
    ...(spaces.length > 0 && { spaces }),
    ...(jqlClause !== '' && { jqlClause }),
  };
}

export const spaceKeysOf = ({ spaces }: AccessForm): string[] => [
  ...new Set(spaces.split(/[\s,;]+/).filter((key) => key !== '')),
];

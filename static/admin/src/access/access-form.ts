import type { LinkAccess } from '../../../../src/contract/link-configuration';

export interface AccessForm {
  mode: LinkAccess['mode'];
  account: 'client' | 'approval';
  /** Keys, separated by commas or spaces; none: all. */
  spaces: string;
  jqlClause: string;
}

export function accessFormOf(access: LinkAccess): AccessForm {
  const empty: AccessForm = { mode: access.mode, account: 'client', spaces: '', jqlClause: '' };
  if (access.mode === 'impersonation') return empty;
  const { account, spaces = [], jqlClause = '' } = access;
  return { ...empty, account, spaces: spaces.join(', '), jqlClause };
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

import { accountIdOf } from '../../data/account-id';
import type { Dialect, Entity } from '../../rest/representation/dialect';
import { wikiToAdf } from '../adf/wiki-to-adf';

const LEVELS: Readonly<Record<string, number>> = { Epic: 1 };

/** REST of Cloud: users by account; texts as ADF in version 3, as wiki markup in version 2. */
export interface Address {
  /** The site, or the gateway's address of it. */
  base: string;
  version: '2' | '3';
}

export function cloudDialect({ base, version }: Address): Dialect {
  const rest = `${base}/rest/api/${version}`;
  return {
    rest,
    base,
    user: (user) => presentUser(rest, user),
    adds: {
      issuetype: addLevel,
      project: (project) => ({ ...project, simplified: false }),
      group: (group) => ({ ...group, groupId: `group-${String(group.name)}` }),
    },
    richText: version === '3' ? wikiToAdf : (wiki) => wiki,
  };
}

/** Names and keys of users do not exist on Cloud. */
function presentUser(rest: string, user: Entity): Entity {
  const accountId = accountIdOf(String(user.name));
  const { displayName, active, timeZone, emailAddress } = user;
  return {
    self: `${rest}/user?accountId=${encodeURIComponent(accountId)}`,
    accountId,
    accountType: 'atlassian',
    ...(typeof emailAddress === 'string' && { emailAddress }),
    displayName,
    active,
    timeZone: timeZone ?? 'Etc/UTC',
  };
}

function addLevel(type: Entity): Entity {
  const level = type.subtask === true ? -1 : (LEVELS[String(type.name)] ?? 0);
  return { ...type, hierarchyLevel: level };
}

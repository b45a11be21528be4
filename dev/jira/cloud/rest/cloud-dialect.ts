import { accountIdOf } from '../../data/account-id';
import type { Dialect, Entity } from '../../rest/representation/dialect';
import { wikiToAdf } from '../adf/wiki-to-adf';

/** Hierarchy levels of issue types; any other type has level 0, sub-tasks have -1. */
const LEVELS: Readonly<Record<string, number>> = { Epic: 1 };

/** A base URL and a version of Cloud's REST API. */
export interface Address {
  /** The URL of the site, or of the site at the gateway. */
  base: string;
  version: '2' | '3';
}

/** REST of Cloud: users by account id; texts as ADF in version 3 and as wiki markup in version 2. */
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

/** Cloud shows neither names nor keys of users. */
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

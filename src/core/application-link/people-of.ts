import type { ApplicationLink } from './application-link';

/**
 * The accounts of people that a link names: the mapped people of OAuth 1.0a, in both directions, and who approved for all
 * readers. Only Jira Cloud says the latter by an Atlassian account id.
 */
export function peopleOf(link: ApplicationLink): string[] {
  const approver = approverOf(link);
  const mapped = [...mappedUsersOf(link), ...(link.consumer?.users ?? [])];
  return [...mapped.map(({ accountId }) => accountId), ...(approver ? [approver] : [])];
}

/** The Atlassian account that approved for all readers. */
export function approverOf({ outgoing, sharedAccount }: ApplicationLink): string | undefined {
  return outgoing?.kind === 'oauth2-cloud' ? sharedAccount : undefined;
}

/**
 * The link without a person. If they approved for all readers, what authors signed is not valid any more, because the
 * next approval may come from another person.
 * @param revision a value that was never used before
 */
export function withoutPerson(
  link: ApplicationLink,
  accountId: string,
  revision: string,
): ApplicationLink {
  const isOther = (mapped: { accountId: string }) => mapped.accountId !== accountId;
  const left = mappedUsersOf(link).filter(isOther);
  const { outgoing, consumer } = link;
  return {
    ...link,
    ...(outgoing?.kind === 'oauth1' &&
      outgoing.users && { outgoing: { ...outgoing, users: left } }),
    ...(consumer?.users && {
      consumer: { ...consumer, users: consumer.users.filter(isOther) },
    }),
    ...(approverOf(link) === accountId && { sharedAccount: undefined, accessRevision: revision }),
  };
}

function mappedUsersOf({ outgoing }: ApplicationLink) {
  return outgoing?.kind === 'oauth1' ? (outgoing.users ?? []) : [];
}

import * as v from 'valibot';
import type { OwnPerson } from '#core/application-link/propose-pairs';
import { getFromConfluence } from '../bridge';

const optionalText = v.fallback(v.optional(v.string()), undefined);
const foundSchema = v.object({
  results: v.array(
    v.object({
      user: v.object({
        accountId: v.string(),
        accountType: optionalText,
        displayName: optionalText,
        publicName: optionalText,
        email: optionalText,
      }),
    }),
  ),
});

const SUGGESTIONS = 8;
const PAGE = 100;
/** More people are not compared; a list of people holds 500 at most. */
const PEOPLE_MAX = 2000;

/** The people of Confluence whose name begins with a text, as this administrator may see them. */
export async function findPeople(text: string): Promise<OwnPerson[]> {
  const quoted = text.replaceAll(/["\\]/g, String.raw`\$&`);
  return (await searchUsers({ cql: `user.fullname~"${quoted}"`, limit: String(SUGGESTIONS) }))
    .people;
}

/** All people of Confluence, as this administrator may see them. */
export async function readPeople(): Promise<OwnPerson[]> {
  const people: OwnPerson[] = [];
  for (let start = 0; start < PEOPLE_MAX; start += PAGE) {
    const page = await searchUsers({
      cql: 'type=user',
      limit: String(PAGE),
      start: String(start),
    });
    people.push(...page.people);
    if (page.size < PAGE) break;
  }
  return people;
}

/** @see https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-search/#api-wiki-rest-api-search-user-get */
async function searchUsers(query: Record<string, string>) {
  const { results } = v.parse(
    foundSchema,
    await getFromConfluence('/wiki/rest/api/search/user', query),
  );
  const people = results
    .map(({ user }) => user)
    .filter(({ accountType = 'atlassian' }) => accountType === 'atlassian')
    .map(({ accountId, displayName, publicName, email }) => ({
      accountId,
      name: displayName ?? publicName ?? accountId,
      email,
    }));
  return { people, size: results.length };
}

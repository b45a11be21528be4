import { Filter, FilterConditions, kvs } from '@forge/kvs';
import * as v from 'valibot';
import { AppError } from '#contract/app-error';
import {
  applicationLinkSchema,
  type ApplicationLink,
} from '#core/application-link/application-link';
import type { LinkStore } from '../../services/ports';
import { succeeded } from './kvs-conflict';

/** The entity of `manifest.yml`. */
const ENTITY = 'application-link';
const PAGE = 100;
const ATTEMPTS = 5;

const storedSchema = v.object({ revision: v.number(), link: applicationLinkSchema });

type StoredLink = v.InferOutput<typeof storedSchema>;

/** Links are entities, because only entities can be changed under a condition. */
export const kvsLinkStore: LinkStore = {
  create: (link) =>
    succeeded(links().set(link.id, { revision: 0, link }, { keyPolicy: 'FAIL_IF_EXISTS' })),
  find: async (linkId) => (await findStored(linkId))?.link,
  async list() {
    const found: ApplicationLink[] = [];
    let cursor: string | undefined;
    do {
      const query = links().query().index('revision').limit(PAGE);
      const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
      found.push(...page.results.map(({ value }) => v.parse(storedSchema, value).link));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    return found;
  },
  async update(linkId, change) {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const stored = await findStored(linkId);
      if (!stored) return undefined;
      const link = change(stored.link);
      if (await replace(stored, link)) return link;
    }
    throw new AppError('UNEXPECTED', 'The link is changed by others all the time.');
  },
  remove: (linkId) => links().delete(linkId),
};

async function findStored(linkId: string): Promise<StoredLink | undefined> {
  const stored = await links().get(linkId);
  return stored === undefined ? undefined : v.parse(storedSchema, stored);
}

/** @returns whether nobody else had changed or removed it meanwhile */
function replace(stored: StoredLink, link: ApplicationLink): Promise<boolean> {
  const isExpected = FilterConditions.equalTo(stored.revision);
  const conditions = new Filter<StoredLink>().and('revision', isExpected);
  const next = { revision: stored.revision + 1, link };
  return succeeded(kvs.transact().set(link.id, next, { entityName: ENTITY, conditions }).execute());
}

function links() {
  return kvs.entity<StoredLink>(ENTITY);
}

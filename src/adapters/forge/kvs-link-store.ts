import { kvs, WhereConditions } from '@forge/kvs';
import * as v from 'valibot';
import { applicationLinkSchema } from '../../core/application-link/application-link';
import type { ApplicationLink } from '../../core/application-link/application-link';
import type { LinkStore } from '../../services/ports';
import { succeeded } from './kvs-conflict';

const PREFIX = 'link:';
const PAGE = 100;

const secretSchema = v.object({ clientSecret: v.string() });

/** Links as plain values, each client secret as a secret of its own. */
export const kvsLinkStore: LinkStore = {
  async create(link, clientSecret) {
    // The secret first: a link without its secret must never be seen.
    const isFirst = await succeeded(
      kvs.setSecret(secretKey(link.id), { clientSecret }, { keyPolicy: 'FAIL_IF_EXISTS' }),
    );
    if (!isFirst) return false;
    return succeeded(kvs.set(PREFIX + link.id, link, { keyPolicy: 'FAIL_IF_EXISTS' }));
  },
  async find(linkId) {
    const stored = await kvs.get<unknown>(PREFIX + linkId);
    return stored === undefined ? undefined : v.parse(applicationLinkSchema, stored);
  },
  async list() {
    const links: ApplicationLink[] = [];
    let cursor: string | undefined;
    do {
      const query = kvs.query().where('key', WhereConditions.beginsWith(PREFIX)).limit(PAGE);
      const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany<unknown>();
      links.push(...page.results.map(({ value }) => v.parse(applicationLinkSchema, value)));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    return links;
  },
  async clientSecret(linkId) {
    const stored = await kvs.getSecret<unknown>(secretKey(linkId));
    return stored === undefined ? undefined : v.parse(secretSchema, stored).clientSecret;
  },
  markDeleting: (link) => kvs.set(PREFIX + link.id, { ...link, deleting: true }),
  async remove(linkId) {
    await kvs.deleteSecret(secretKey(linkId));
    await kvs.delete(PREFIX + linkId);
  },
};

function secretKey(linkId: string): string {
  return `link-secret:${linkId}`;
}

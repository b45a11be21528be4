import * as v from 'valibot';
import { AppError } from '#contract/app-error';
import {
  applicationLinkSchema,
  type ApplicationLink,
} from '#core/application-link/application-link';
import { registrationOf } from '#core/application-link/registration';
import { salvageLink } from '#core/application-link/salvage-link';
import { linkIdOfClient } from '#core/provider/client-id';
import type { ClientLinkStore } from '#src/services/provider/ports';
import { entities } from './entities';
import { findTogether, type EntityReference } from './find-together';
import { parseStored } from './parse-stored';
import { revisedKeys } from './revised-keys';

const ATTEMPTS = 5;

/** The link is parsed apart from its revision: an unreadable one must not hide the others. */
const storedSchema = v.object({ revision: v.number(), link: v.unknown() });

/** Entities, because only they can be changed under a condition. */
const ENTITY = 'application-link';
const links = entities(ENTITY, storedSchema);

export const linkReference = (linkId: string): EntityReference => ({
  entityName: ENTITY,
  key: linkId,
});

/** The link in what is stored under its reference; throws on a value of another shape. */
export function parseLink(linkId: string, value: unknown): ApplicationLink | undefined {
  const stored = parseStored(storedSchema, value);
  return stored && readableLink(linkId, stored.link);
}

/** The ids of all links, because a query may not find the newest ones yet. */
const directory = revisedKeys('link-directory', v.string());

export const linkStore: ClientLinkStore = {
  async create(link) {
    // Before the link, so that no link is missing in it. An id without a link is ignored.
    await directory.change((ids) => [...ids.filter((id) => id !== link.id), link.id]);
    return links.create(link.id, { revision: 0, link });
  },
  find,
  async list() {
    const [known, indexed] = await Promise.all([
      directory.read(),
      links.keys({ index: 'revision' }),
    ]);
    // A query may answer links as they were before their latest change, so each is read by its key.
    const ids = [...new Set([...known, ...indexed])];
    const stored = await findTogether(ids.map(linkReference));
    return ids.flatMap((id, position) => parseLink(id, stored[position]) ?? []);
  },
  async ofClient(clientId) {
    const linkId = linkIdOfClient(clientId);
    const link = linkId === undefined ? undefined : await find(linkId);
    return link && registrationOf(link)?.clientId === clientId ? link : undefined;
  },
  async update(linkId, change) {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const stored = await links.find(linkId);
      if (!stored) return undefined;
      const link = change(readableLink(linkId, stored.link));
      if (await replace(stored.revision, link)) return link;
    }
    throw new AppError('UNEXPECTED', 'Too many concurrent changes to this link.');
  },
  async remove(linkId) {
    await links.remove(linkId);
    await directory.change((ids) => ids.filter((id) => id !== linkId));
  },
};

async function find(linkId: string): Promise<ApplicationLink | undefined> {
  const stored = await links.find(linkId);
  return stored && readableLink(linkId, stored.link);
}

function readableLink(linkId: string, stored: unknown): ApplicationLink {
  const parsed = v.safeParse(applicationLinkSchema, stored);
  return parsed.success ? parsed.output : salvageLink(linkId, stored);
}

/** @returns false if the link was changed or removed since it was read */
function replace(revision: number, link: ApplicationLink): Promise<boolean> {
  const next = { revision: revision + 1, link };
  return links.replace(link.id, next, { attribute: 'revision', value: revision });
}

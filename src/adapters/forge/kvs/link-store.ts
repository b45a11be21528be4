import * as v from 'valibot';
import { AppError } from '#contract/app-error';
import {
  applicationLinkSchema,
  type ApplicationLink,
} from '#core/application-link/application-link';
import { salvageLink } from '#core/application-link/salvage-link';
import type { ClientLinkStore } from '#src/services/provider/ports';
import { entities } from './entities';
import type { EntityReference } from './find-together';
import { parseStored } from './parse-stored';

const ATTEMPTS = 5;

/** The link is parsed apart from its revision: an unreadable one must not hide the others. */
const storedSchema = v.object({
  revision: v.number(),
  /** Of the incoming side, by which a request finds its link. */
  clientId: v.optional(v.string()),
  link: v.unknown(),
});

/** No client id is longer, and an index takes no more. */
const CLIENT_ID = /^\S{1,255}$/;

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

export const linkStore: ClientLinkStore = {
  create: (link) => links.create(link.id, storedLink(link, 0)),
  async find(linkId) {
    const stored = await links.find(linkId);
    return stored && readableLink(linkId, stored.link);
  },
  list: async () =>
    (await links.entries({ index: 'revision' })).map(({ key, value }) =>
      readableLink(key, value.link),
    ),
  async ofClient(clientId) {
    if (!CLIENT_ID.test(clientId)) return undefined;
    const [found] = await links.entries({ index: 'clientId', equals: clientId });
    // An index may lag behind a change of the link.
    const link = found && readableLink(found.key, found.value.link);
    return link?.incoming?.clientId === clientId ? link : undefined;
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
  remove: (linkId) => links.remove(linkId),
};

function storedLink(link: ApplicationLink, revision: number) {
  return { revision, link, ...(link.incoming && { clientId: link.incoming.clientId }) };
}

function readableLink(linkId: string, stored: unknown): ApplicationLink {
  const parsed = v.safeParse(applicationLinkSchema, stored);
  return parsed.success ? parsed.output : salvageLink(linkId, stored);
}

/** @returns false if the link was changed or removed since it was read */
function replace(revision: number, link: ApplicationLink): Promise<boolean> {
  const next = storedLink(link, revision + 1);
  return links.replace(link.id, next, { attribute: 'revision', value: revision });
}

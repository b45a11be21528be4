import * as v from 'valibot';
import { AppError } from '#contract/app-error';
import {
  applicationLinkSchema,
  type ApplicationLink,
} from '#core/application-link/application-link';
import { salvageLink } from '#core/application-link/salvage-link';
import type { LinkStore } from '#src/services/ports';
import { entities } from './entities';

const ATTEMPTS = 5;

/** The link is parsed apart from its revision: an unreadable one must not hide the others. */
const storedSchema = v.object({ revision: v.number(), link: v.unknown() });

/** Entities, because only they can be changed under a condition. */
const links = entities('application-link', storedSchema);

export const linkStore: LinkStore = {
  create: (link) => links.create(link.id, { revision: 0, link }),
  async find(linkId) {
    const stored = await links.find(linkId);
    return stored && readableLink(linkId, stored.link);
  },
  list: async () =>
    (await links.entries({ index: 'revision' })).map(({ key, value }) =>
      readableLink(key, value.link),
    ),
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

function readableLink(linkId: string, stored: unknown): ApplicationLink {
  const parsed = v.safeParse(applicationLinkSchema, stored);
  return parsed.success ? parsed.output : salvageLink(linkId, stored);
}

/** @returns false if the link was changed or removed since it was read */
function replace(revision: number, link: ApplicationLink): Promise<boolean> {
  const next = { revision: revision + 1, link };
  return links.replace(link.id, next, { attribute: 'revision', value: revision });
}

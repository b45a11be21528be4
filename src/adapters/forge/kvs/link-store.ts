import * as v from 'valibot';
import { AppError } from '#contract/app-error';
import {
  applicationLinkSchema,
  type ApplicationLink,
} from '#core/application-link/application-link';
import type { LinkStore } from '#src/services/ports';
import { entities } from './entities';

const ATTEMPTS = 5;

const storedSchema = v.object({ revision: v.number(), link: applicationLinkSchema });

type StoredLink = v.InferOutput<typeof storedSchema>;

/** Entities, because only they can be changed under a condition. */
const links = entities('application-link', storedSchema);

export const linkStore: LinkStore = {
  create: (link) => links.create(link.id, { revision: 0, link }),
  find: async (linkId) => (await links.find(linkId))?.link,
  list: async () => (await links.list({ index: 'revision' })).map(({ link }) => link),
  async update(linkId, change) {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const stored = await links.find(linkId);
      if (!stored) return undefined;
      const link = change(stored.link);
      if (await replace(stored, link)) return link;
    }
    throw new AppError('UNEXPECTED', 'Too many concurrent changes to this link.');
  },
  remove: (linkId) => links.remove(linkId),
};

/** @returns false if the link was changed or removed since it was read */
function replace({ revision }: StoredLink, link: ApplicationLink): Promise<boolean> {
  const next = { revision: revision + 1, link };
  return links.replace(link.id, next, { attribute: 'revision', value: revision });
}

import * as v from 'valibot';
import { AppError } from '#contract/app-error';
import { entities } from './entities';

const ATTEMPTS = 5;
/** There is one list of each name. */
const KEY = 'list';

/**
 * A short list that is read strictly, unlike the result of a query, and changed under the condition that it is what was
 * read.
 * @param name an entity of `manifest.yml` with the attributes `revision` and `keys`
 */
export function revisedKeys<T>(name: string, keySchema: v.GenericSchema<unknown, T>) {
  const lists = entities(name, v.object({ revision: v.number(), keys: v.array(keySchema) }));
  return {
    read: async (): Promise<T[]> => (await lists.find(KEY))?.keys ?? [],

    /** @throws {AppError} `UNEXPECTED` if the list keeps changing */
    async change(change: (keys: T[]) => T[]): Promise<void> {
      for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        const stored = await lists.find(KEY);
        const next = { revision: (stored?.revision ?? -1) + 1, keys: change(stored?.keys ?? []) };
        const isChanged = stored
          ? await lists.replace(KEY, next, { attribute: 'revision', value: stored.revision })
          : await lists.create(KEY, next);
        if (isChanged) return;
      }
      throw new AppError('UNEXPECTED', `Too many concurrent changes to ${name}.`);
    },
  };
}

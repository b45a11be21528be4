import * as v from 'valibot';

const list = v.union([
  v.array(v.string()),
  v.pipe(
    v.string(),
    v.transform((text) => [text]),
  ),
]);

/** `fields` and `expand` of a search: an array, one text with commas, or an array of such texts. */
export const searchLists = v.pipe(
  list,
  v.transform((texts) =>
    texts
      .flatMap((text) => text.split(','))
      .map((text) => text.trim())
      .filter((text) => text !== ''),
  ),
);

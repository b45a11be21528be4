import * as v from 'valibot';
import { documented } from './documented';
import { plainSuggestion } from './plain-suggestion';

/** In `jql/autocompletedata`, booleans are the texts "true" and "false". */
const flag = v.pipe(
  v.optional(v.union([v.string(), v.boolean()]), 'false'),
  v.transform((value) => String(value) === 'true'),
);

const words = v.optional(v.array(v.string()), []);

const field = v.pipe(
  v.object({
    value: v.string(),
    displayName: v.optional(v.string()),
    operators: words,
    types: words,
    orderable: flag,
    auto: flag,
    cfid: v.optional(v.string()),
  }),
  v.transform(({ auto, displayName, cfid, ...rest }) => ({
    ...rest,
    displayName: displayName ?? rest.value,
    suggests: auto,
    ...customFieldIn(cfid),
  })),
);

/** `cf[10016]`, as Jira writes it here. */
function customFieldIn(cfid: string | undefined): { customFieldId?: string } {
  const number = /^cf\[(\d+)\]$/.exec(cfid ?? '')?.[1];
  return number === undefined ? {} : { customFieldId: `customfield_${number}` };
}

const jqlFunction = v.pipe(
  v.object({
    value: v.string(),
    displayName: v.optional(v.string()),
    isList: flag,
    types: words,
  }),
  v.transform(({ displayName, ...rest }) => ({ ...rest, displayName: displayName ?? rest.value })),
);

/** `jql/autocompletedata`. */
export const vocabularySchema = documented('JQLReferenceData')(
  v.pipe(
    v.object({
      visibleFieldNames: v.optional(v.array(field), []),
      visibleFunctionNames: v.optional(v.array(jqlFunction), []),
      jqlReservedWords: words,
    }),
    v.transform(({ visibleFieldNames, visibleFunctionNames, jqlReservedWords }) => ({
      fields: visibleFieldNames,
      functions: visibleFunctionNames,
      reservedWords: jqlReservedWords,
    })),
  ),
);

/** `jql/autocompletedata/suggestions`. */
export const suggestionsSchema = documented('AutoCompleteSuggestions')(
  v.pipe(
    v.object({
      results: v.optional(
        v.array(v.object({ value: v.string(), displayName: v.optional(v.string()) })),
        [],
      ),
    }),
    v.transform(({ results }) =>
      results.map(({ value, displayName }) => ({
        value,
        displayName: plainSuggestion(displayName ?? value),
      })),
    ),
  ),
);

import * as v from 'valibot';
import { ISSUE_KEY } from '../issue-key';
import { documented } from './documented';

/*
 * Jira's answers on the wire. The schemas are tolerant, because answers differ from the published
 * descriptions. The description of Data Center may not be redistributed; its differences from Cloud's were
 * read by hand.
 */

const fieldSchema = v.object({
  type: v.optional(v.string()),
  items: v.optional(v.string()),
  system: v.optional(v.string()),
  custom: v.optional(v.string()),
});

const issue = v.object({
  id: v.optional(v.string()),
  key: v.pipe(v.string(), v.regex(ISSUE_KEY)),
  fields: v.optional(v.record(v.string(), v.unknown()), {}),
});

/** Issues, as every search returns them. One that cannot be read does not take the others away. */
export const issues = v.pipe(
  v.array(v.fallback(v.optional(issue), undefined)),
  v.transform((all) => all.filter((each) => each !== undefined)),
);

/** Jira's sentences about parts of a query that find nothing. */
export const warningMessages = v.fallback(v.optional(v.array(v.string()), []), []);

/** The properties `names` and `schema` of a search. */
export const descriptions = {
  names: v.fallback(v.record(v.string(), v.string()), {}),
  schema: v.fallback(v.record(v.string(), v.fallback(fieldSchema, {})), {}),
};

type Descriptions = { [K in keyof typeof descriptions]: v.InferOutput<(typeof descriptions)[K]> };

/** Joins the `names` and `schema` of a search by field id. */
export function describedFields({ names, schema }: Descriptions) {
  const schemas = new Map(Object.entries(schema));
  return new Map(
    Object.entries(names).map(([id, name]) => [id, { name, schema: schemas.get(id) ?? {} }]),
  );
}

const field = documented('FieldDetails')(
  v.object({
    id: v.string(),
    name: v.string(),
    custom: v.optional(v.boolean(), false),
    schema: v.optional(v.fallback(fieldSchema, {}), {}),
  }),
);

/** `field`. An entry that cannot be read does not take the others away. */
export const fieldsSchema = v.pipe(
  v.array(v.fallback(v.optional(field), undefined)),
  v.transform((all) => all.filter((each) => each !== undefined)),
);

/** `serverInfo`. */
export const serverInfoSchema = documented('ServerInformation')(
  v.object({
    baseUrl: v.string(),
    version: v.string(),
    deploymentType: v.optional(v.string(), 'Server'),
    serverTitle: v.optional(v.string()),
  }),
);

/** `myself`. */
export const myselfSchema = documented('User')(
  v.pipe(
    v.object({
      name: v.optional(v.string()),
      accountId: v.optional(v.string()),
      displayName: v.string(),
    }),
    v.transform(({ name, accountId, displayName }) => ({
      name: accountId ?? name ?? displayName,
      displayName,
    })),
  ),
);

/** `filter/{id}`. */
export const filterSchema = documented('Filter')(
  v.object({ id: v.string(), name: v.string(), jql: v.string() }),
);

/** `filter/favourite`. */
export const filtersSchema = v.array(filterSchema);

/** `filter/search`, whose filters have a query only if it is asked for. */
export const foundFiltersSchema = documented('PageBeanFilterDetails')(
  v.object({
    values: v.array(v.object({ id: v.string(), name: v.string(), jql: v.string() })),
  }),
);

const sentences = v.fallback(v.optional(v.array(v.string()), []), []);

/**
 * Jira's error envelope. Any part may be missing or null, products write `errors` as a list too, and apps of
 * Jira and gateways before it write a single `errorMessage` or `message`.
 */
export const errorBodySchema = v.pipe(
  v.object({
    errorMessages: sentences,
    errors: v.fallback(v.union([v.array(v.string()), v.record(v.string(), v.string())]), []),
    errorMessage: v.fallback(v.optional(v.string()), undefined),
    message: v.fallback(v.optional(v.string()), undefined),
  }),
  v.transform(({ errorMessages, errors, errorMessage, message }) =>
    [...errorMessages, ...Object.values(errors), errorMessage, message].filter(
      (sentence) => sentence !== undefined,
    ),
  ),
);

/**
 * `board/{id}/configuration` of Jira Software.
 * @see https://developer.atlassian.com/cloud/jira/software/rest/api-group-board/
 */
export const boardConfigurationSchema = v.object({
  filter: v.object({ id: v.pipe(v.string(), v.regex(/^\d{1,18}$/)) }),
});

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

/** Issues, as every search returns them. */
export const issues = v.array(issue);

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

/** `field`. */
export const fieldsSchema = v.array(
  documented('FieldDetails')(
    v.object({
      id: v.string(),
      name: v.string(),
      custom: v.optional(v.boolean(), false),
      schema: v.optional(v.fallback(fieldSchema, {}), {}),
    }),
  ),
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

/** Jira's error envelope, of which either part may be missing. */
export const errorBodySchema = v.object({
  errorMessages: v.optional(v.array(v.string()), []),
  errors: v.optional(v.record(v.string(), v.string()), {}),
});

/**
 * `board/{id}/configuration` of Jira Software.
 * @see https://developer.atlassian.com/cloud/jira/software/rest/api-group-board/
 */
export const boardConfigurationSchema = v.object({
  filter: v.object({ id: v.pipe(v.string(), v.regex(/^\d{1,18}$/)) }),
});

import * as v from 'valibot';
import type { JiraField, JiraFilter, JiraUser, SearchPage, ServerInfo } from './jira-client';

/** Jira's answers as they are on the wire; tolerant, because published descriptions and answers differ. */
const fieldSchema = v.object({
  type: v.optional(v.string()),
  items: v.optional(v.string()),
  system: v.optional(v.string()),
  custom: v.optional(v.string()),
});

/** Wider than any Jira allows, yet safe in an address; no key is longer than 255 characters. */
const ISSUE_KEY = /^[\p{L}\p{N}_]{1,255}-\d{1,18}$/u;

const issue = v.object({
  key: v.pipe(v.string(), v.regex(ISSUE_KEY)),
  fields: v.optional(v.record(v.string(), v.unknown()), {}),
});

export const searchPageSchema: v.GenericSchema<unknown, SearchPage> = v.pipe(
  v.object({
    issues: v.array(issue),
    total: v.pipe(v.number(), v.integer(), v.minValue(0)),
    names: v.fallback(v.record(v.string(), v.string()), {}),
    schema: v.fallback(v.record(v.string(), v.fallback(fieldSchema, {})), {}),
  }),
  v.transform(({ issues, total, names, schema }) => {
    const schemas = new Map(Object.entries(schema));
    const described = Object.entries(names).map(
      ([id, name]) => [id, { name, schema: schemas.get(id) ?? {} }] as const,
    );
    return { issues, total, described: new Map(described) };
  }),
);

export const fieldsSchema: v.GenericSchema<unknown, JiraField[]> = v.array(
  v.object({
    id: v.string(),
    name: v.string(),
    custom: v.optional(v.boolean(), false),
    schema: v.optional(v.fallback(fieldSchema, {}), {}),
  }),
);

export const serverInfoSchema: v.GenericSchema<unknown, ServerInfo> = v.object({
  baseUrl: v.string(),
  version: v.string(),
  deploymentType: v.optional(v.string(), 'Server'),
});

export const myselfSchema: v.GenericSchema<unknown, JiraUser> = v.pipe(
  v.object({
    name: v.optional(v.string()),
    accountId: v.optional(v.string()),
    displayName: v.string(),
  }),
  v.transform(({ name, accountId, displayName }) => ({
    name: name ?? accountId ?? displayName,
    displayName,
  })),
);

export const filterSchema: v.GenericSchema<unknown, JiraFilter> = v.object({
  id: v.string(),
  name: v.string(),
  jql: v.string(),
});

/** Jira's error envelope; either part may be missing. */
export const errorBodySchema = v.object({
  errorMessages: v.optional(v.array(v.string()), []),
  errors: v.optional(v.record(v.string(), v.string()), {}),
});

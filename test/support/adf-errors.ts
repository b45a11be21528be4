import schema from '@atlaskit/adf-schema/dist/json-schema/v1/full.json';
import Ajv, { type ErrorObject } from 'ajv';

/** Atlassian's schema is of draft 4, of which it uses nothing that later drafts read differently. */
const DOCUMENT: Record<string, unknown> = { ...schema, $schema: undefined };

const validate = new Ajv({ strict: false }).compile(DOCUMENT);

/** What Atlassian's own JSON schema finds wrong with a document of the Atlassian Document Format. */
export function adfErrors(document: unknown): ErrorObject[] {
  return validate(document) ? [] : (validate.errors ?? []);
}

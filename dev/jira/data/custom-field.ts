import type { FieldDescription, FieldSchema } from './entities';

/** The prefixes of custom field types. */
export const STANDARD = 'com.atlassian.jira.plugin.system.customfieldtypes';
export const AGILE = 'com.pyxis.greenhopper.jira';

/**
 * The entry of a custom field in GET /field.
 * @param schema with the custom type, but without the id
 */
export function customField(
  customId: number,
  name: string,
  schema: FieldSchema & { custom: string },
): FieldDescription {
  return {
    id: `customfield_${customId}`,
    name,
    custom: true,
    orderable: true,
    navigable: true,
    searchable: true,
    clauseNames: [`cf[${customId}]`, name],
    schema: { ...schema, customId },
  };
}

import { JastBuilder, print } from '@atlaskit/jql-ast';

/**
 * What a query says, by Atlassian's own printer: its conditions and its order apart, in one form,
 * however they were written.
 */
export function jqlMeaning(jql: string) {
  const jast = new JastBuilder().build(jql);
  const order = (jast.query?.orderBy?.fields ?? []).map(({ field, direction }) => ({
    field: field.text,
    direction: direction?.value,
  }));
  jast.query?.removeOrderBy();
  return { errors: jast.errors.length, conditions: print(jast, {}), order };
}

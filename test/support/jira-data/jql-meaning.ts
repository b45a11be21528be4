import { JastBuilder, print } from '@atlaskit/jql-ast';

/**
 * The conditions and the order of a query in the normal form of Atlassian's own printer, for comparing queries
 * that are written differently.
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

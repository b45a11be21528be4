/**
 * Names by which fields can be told apart: Jira allows several custom fields of one name, and then the number
 * of the field follows its name, `Team (10200)`, as in JQL's `cf[10200]`.
 * @returns by field id
 */
export function distinctNames(
  fields: readonly { id: string; name: string }[],
): Map<string, string> {
  const counts = new Map<string, number>();
  for (const { name } of fields) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(
    fields.map(({ id, name }) => [
      id,
      counts.get(name) === 1 ? name : `${name} (${id.replace(/^customfield_/, '')})`,
    ]),
  );
}

import type { Dataset } from '../../data/dataset';
import type { FieldDescription } from '../../data/entities';
import { historyOf } from '../../data/history';
import { formatInstant } from '../../data/instant';
import type { IssueFields, IssueRow } from '../../data/issue-row';
import { parseSprintText } from '../../data/sprint-text';
import { manyFields } from './many-fields';

/**
 * The same data as Cloud keeps it: sprints are objects, epics are parents, users are accounts.
 * Texts remain wiki markup; the dialect converts them.
 * @param extraFields how many custom fields to add, as large tenants have
 */
export function toCloudData(data: Dataset, extraFields: number): Dataset {
  const epicLink = idOfType(data, 'gh-epic-link');
  const sprint = idOfType(data, 'gh-sprint');
  const issues = data.issues.map((row): IssueRow => {
    const fields = { ...row.fields, ...statusFields(row) };
    if (sprint !== undefined) fields[sprint] = sprintObjects(fields[sprint]);
    addParent(fields, data.byKey.get(String(epicLink && fields[epicLink])));
    if (epicLink !== undefined) Reflect.deleteProperty(fields, epicLink);
    return { ...row, fields };
  });
  return {
    ...data,
    issues,
    byKey: new Map(issues.map((row) => [row.key.toUpperCase(), row])),
    customFields: [
      ...data.customFields.filter(({ id }) => id !== epicLink).map(toCloudField),
      ...manyFields(extraFields),
    ],
    usersBy: 'accountId',
  };
}

function idOfType({ customFields }: Dataset, type: string): string | undefined {
  return customFields.find(({ schema }) => schema?.custom?.endsWith(`:${type}`))?.id;
}

function toCloudField(field: FieldDescription): FieldDescription {
  const { schema } = field;
  const isSprint = schema?.custom?.endsWith(':gh-sprint') === true;
  return { ...field, ...(isSprint && { schema: { ...schema, type: 'array', items: 'json' } }) };
}

/** The sprints that Data Center's texts describe. */
function sprintObjects(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.flatMap((text) => (typeof text === 'string' ? (parseSprintText(text) ?? []) : []));
}

function addParent(fields: IssueFields, epic: IssueRow | undefined): void {
  if (epic === undefined || fields.parent !== undefined) return;
  const { summary, status, priority, issuetype } = epic.fields;
  fields.parent = { id: epic.id, key: epic.key, fields: { summary, status, priority, issuetype } };
}

function statusFields(row: IssueRow): Partial<IssueFields> {
  const moved = historyOf(row).findLast(({ field }) => field === 'status');
  return {
    statusCategory: row.fields.status.statusCategory,
    statuscategorychangedate: moved === undefined ? row.fields.created : formatInstant(moved.at),
    issuerestriction: { issuerestrictions: {}, shouldDisplay: false },
  };
}

import type { FieldDescription } from '../../data/entities';
import { SYSTEM_FIELDS } from '../../data/system-fields';

/** The fields that Cloud names differently from Data Center. */
const NAMES: Readonly<Record<string, string>> = {
  components: 'Components',
  fixVersions: 'Fix versions',
  versions: 'Affects versions',
  duedate: 'Due date',
  subtasks: 'Sub-tasks',
  timetracking: 'Time tracking',
  timeoriginalestimate: 'Original estimate',
};

const added = (
  id: string,
  name: string,
  type: string,
  more: Partial<FieldDescription> = {},
): FieldDescription => ({
  id,
  name,
  custom: false,
  orderable: false,
  navigable: true,
  searchable: true,
  clauseNames: [id],
  schema: { type, system: id },
  ...more,
});

/** The system fields of GET /field on Cloud, where `parent` has no schema. */
export const CLOUD_SYSTEM_FIELDS: readonly FieldDescription[] = [
  ...SYSTEM_FIELDS.map((field): FieldDescription => {
    const { schema, ...rest } = { ...field, name: NAMES[field.id] ?? field.name };
    if (field.id === 'parent') return { ...rest, navigable: true };
    return schema === undefined ? rest : { ...rest, schema };
  }),
  added('statusCategory', 'Status Category', 'statusCategory'),
  added('statuscategorychangedate', 'Status Category Changed', 'datetime', {
    clauseNames: ['statusCategoryChangedDate'],
  }),
  added('issuerestriction', 'Restrict to', 'issuerestriction', {
    clauseNames: [],
    searchable: false,
  }),
];

/** One entry of GET /field, with its key and for custom fields the untranslated name. */
export function presentField(field: FieldDescription): Record<string, unknown> {
  const { id, name } = field;
  return { ...field, key: id, ...(field.custom && { untranslatedName: name }) };
}

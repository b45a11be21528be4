import type { ColumnChoice } from '#contract/columns';

/** Other names of Jira's own fields, in lower case, by which the old macros call their columns. */
const FIELD_IDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    issuekey: ['key', 'issue key'],
    issuetype: ['type', 'issue type', 't'],
    summary: [],
    status: [],
    statusCategory: ['status category'],
    priority: ['p'],
    assignee: [],
    reporter: [],
    creator: [],
    created: ['created date'],
    updated: ['updated date'],
    duedate: ['due', 'due date'],
    resolution: [],
    resolutiondate: ['resolved'],
    project: [],
    labels: [],
    components: ['component', 'component/s'],
    fixVersions: ['fixversion', 'fix version', 'fix version/s', 'fix versions'],
    versions: ['version', 'affects version/s', 'affects versions', 'affectedversion'],
    description: [],
    environment: [],
    votes: [],
    watches: ['watchers'],
    security: ['security level'],
    parent: [],
    issuelinks: ['linked issues'],
    subtasks: ['sub-tasks'],
    timeoriginalestimate: ['original estimate'],
    timeestimate: ['remaining estimate'],
    timespent: ['time spent'],
  }).flatMap(([id, names]) => [id.toLowerCase(), ...names].map((name) => [name, id] as const)),
);

/**
 * The fields that the columns of an old macro mean.
 * @param choices of that Jira; undefined if they are not known, and then names of custom fields are not either
 * @returns the ids, each once, and the columns that name no field or several
 */
export function oldColumns(
  columns: readonly string[],
  choices: readonly ColumnChoice[] = [],
): { fieldIds: string[]; unknown: string[] } {
  const fieldIds = columns.map((column) => fieldIdOf(column, choices));
  return {
    fieldIds: [...new Set(fieldIds.filter((id) => id !== undefined))],
    unknown: columns.filter((_, at) => fieldIds[at] === undefined),
  };
}

function fieldIdOf(column: string, choices: readonly ColumnChoice[]): string | undefined {
  const name = column.toLowerCase();
  if (/^customfield_\d+$/.test(name)) return name;
  const own = FIELD_IDS.get(name);
  if (own !== undefined) return own;
  const [found, ...others] = choices.filter(
    (choice) => choice.fieldId.toLowerCase() === name || choice.name.toLowerCase() === name,
  );
  return others.length === 0 ? found?.fieldId : undefined;
}

import type { JiraIssue } from '../jira/jira-client';
import { areReferences } from './cells/reader-kinds';
import { cellField, readCell } from './cells/read-cell';
import type { FieldDescriptions } from './table-rows';

/**
 * Lists the issues that the columns refer to and of which the answer holds only the key, such as those of
 * Data Center's epic links.
 * @returns their keys in the order of the rows, each once
 */
export function issuesWithoutSummary(
  issues: JiraIssue[],
  columns: { fieldIds: string[]; fields: FieldDescriptions },
): string[] {
  const { fieldIds, fields } = columns;
  const references = fieldIds
    .map((id) => cellField(id, fields.get(id)?.schema ?? {}))
    .filter(({ readers }) => areReferences(readers));
  const keys = issues.flatMap((issue) =>
    references.flatMap((field) => {
      const cell = readCell(field, { issue, baseUrl: '', today: '', now: 0 });
      const found = cell.type === 'issue' ? [cell] : cell.type === 'issues' ? cell.issues : [];
      return found.filter(({ summary }) => summary === undefined).map(({ key }) => key);
    }),
  );
  return [...new Set(keys)];
}

import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Cell } from '#contract/issue-table';
import type { FieldSchema, JiraField } from '#core/jira/jira-client';
import { fieldsSchema } from '#core/jira/responses/jira-responses';
import { cellField, firstCell, isEmpty } from '#core/table/cells/read-cell';
import { columnChoices } from '#core/table/column-choices';
import { readMarkup } from '#core/table/rich/markup-to-rich';
import { sortKey } from '#core/table/sort-key';
import { NEUTRAL_FORMAT } from '#core/table/text/cell-format';
import { plainText } from '#core/table/text/cell-text';
import { describeWithJiraData, issuesOf, jiraData } from '#support/jira-data/jira-data';

const array = (items: string, system: string): FieldSchema => ({ type: 'array', items, system });

/** As REST v2 describes the fields that those issues have. */
const SCHEMAS: Record<string, FieldSchema> = {
  ...Object.fromEntries(
    ['issuetype', 'project', 'resolution', 'status', 'priority'].map((type) => [
      type,
      { type, system: type },
    ]),
  ),
  ...Object.fromEntries(
    ['assignee', 'reporter', 'creator'].map((id) => [id, { type: 'user', system: id }]),
  ),
  ...Object.fromEntries(
    ['created', 'updated', 'resolutiondate'].map((id) => [id, { type: 'datetime', system: id }]),
  ),
  ...Object.fromEntries(
    ['summary', 'description', 'environment'].map((id) => [id, { type: 'string', system: id }]),
  ),
  labels: array('string', 'labels'),
  versions: array('version', 'versions'),
  fixVersions: array('version', 'fixVersions'),
  components: array('component', 'components'),
  attachment: array('attachment', 'attachment'),
  issuelinks: array('issuelinks', 'issuelinks'),
  subtasks: array('issuelinks', 'subtasks'),
  parent: { system: 'parent' },
  comment: { type: 'comments-page', system: 'comment' },
  closedSprints: { type: 'array', items: 'json', custom: 'com.pyxis.greenhopper.jira:gh-sprint' },
};

const ISSUES = jiraData('tidev', 'issues-all.nocomments.ndjson.gz');
const FIELDS = jiraData('cloud-contract', 'atlascode.field.json');

describeWithJiraData('29,057 real issues', ISSUES, () => {
  test('each field of 29,057 real issues is read by a reader of its type', async () => {
    const fields = Object.entries(SCHEMAS).map(([id, schema]) => cellField(id, schema));
    const place = {
      baseUrl: 'https://jira.example.com',
      today: '2026-11-22',
      now: 0,
      readMarkup,
    };
    const unread: string[] = [];
    const types = new Map<string, number>();
    let issues = 0;

    for await (const issue of issuesOf(ISSUES)) {
      issues += 1;
      for (const { id, readers } of fields) {
        const value = issue.fields[id];
        if (isEmpty(value)) continue;
        const cell = firstCell(readers, value, { issue, ...place });
        if (cell) count(types, cell);
        else unread.push(`${issue.key} ${id}`);
      }
    }

    expect(unread).toEqual([]);
    expect(issues).toBe(29_057);
    for (const type of ['rich', 'text', 'versions', 'sprints', 'issues', 'issue', 'tags', 'user']) {
      expect(types.get(type) ?? 0).toBeGreaterThan(100);
    }
  });

  /** Only cells with words and a sort key, so that types that are never filled are noticed. */
  function count(types: Map<string, number>, cell: Cell): void {
    if (plainText(cell, NEUTRAL_FORMAT) === '' || sortKey(cell) === undefined) return;
    types.set(cell.type, (types.get(cell.type) ?? 0) + 1);
  }
});

describeWithJiraData('the 4,142 fields of a real Cloud site', FIELDS, () => {
  const fields = (): JiraField[] => {
    const file = JSON.parse(readFileSync(FIELDS, 'utf8')) as { body: unknown };
    return v.parse(fieldsSchema, file.body);
  };

  test('all 4,142 fields of a real tenant are offered as columns, each once', () => {
    const ids = columnChoices(fields()).map(({ fieldId }) => fieldId);

    expect(ids.filter((id) => !id.startsWith('derived.'))).toHaveLength(4142);
    expect(ids.filter((id) => id.startsWith('derived.'))).toHaveLength(5);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('the 4,142 fields of a real tenant have readers, except for vendors’ own types', () => {
    const unread = fields()
      .filter(({ id, schema }) => id !== 'issuekey' && cellField(id, schema).readers.length === 0)
      .map(({ id, schema }) => `${schema.type ?? id} ${schema.custom?.split(':').at(-1) ?? ''}`);

    expect([...new Set(unread)].sort()).toEqual([
      'any connection',
      'any location',
      'any vulnerabilitycf',
    ]);
  });
});

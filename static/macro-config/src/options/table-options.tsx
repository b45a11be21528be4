import { useState } from 'react';
import type { ColumnChoice } from '#contract/columns';
import type { IssueTable } from '#contract/issue-table';
import { TOTAL_FUNCTIONS, type TableView } from '#contract/table-view';
import { functionsFor } from '#core/view/totals';
import { useI18n } from '#ui/i18n/i18n-context';
import { columnName } from '#ui/issue-table/column-name';
import { GroupFields } from '#ui/issue-table/tools/group/group-fields.tsx';
import { TotalFields } from '#ui/issue-table/tools/totals/total-fields.tsx';
import { useColumnName } from '../columns/use-column-name';
import type { Draft } from '../draft';
import { modeFor } from './draft-mode';
import { viewFor } from './draft-view';
import { ModeFields } from './mode-fields';
import { RefreshField } from './refresh-field';
import { RulesField } from './rules-field';
import { SortFields } from './sort-fields';
import { ViewsField } from './views-field';
import './table-options.css';

/** How readers first see the issues: order, groups, totals and colours. They change a copy of it. */
export function TableOptions(props: {
  /** The ids of the table's columns. */
  fieldIds: string[];
  choices: ColumnChoice[] | undefined;
  /** The preview, which tells what can be said of a column. */
  table: IssueTable | undefined;
  draft: Pick<Draft, 'view' | 'views' | 'rules' | 'mode' | 'refreshMinutes'>;
  /** How the preview shows the issues now, if its author has changed that. */
  shown: TableView | undefined;
  onChange: (changes: Partial<Draft>) => void;
}) {
  const { fieldIds, choices, table, draft, shown, onChange } = props;
  const { view, views, rules, mode } = draft;
  const { t } = useI18n();
  const kept = viewFor(view, fieldIds) ?? {};
  const [opensAtFirst] = useState(
    mode !== undefined ||
      Object.keys(kept).length + views.length + rules.length + draft.refreshMinutes.length > 0,
  );
  const nameOf = useColumnName(choices);
  const columns = fieldIds.map((fieldId) => {
    const at = table?.columns.findIndex((each) => each.fieldId === fieldId) ?? -1;
    return {
      fieldId,
      name: columnName({ fieldId, name: nameOf(fieldId) }, t),
      functions: table && at !== -1 ? functionsFor(table.rows, at) : TOTAL_FUNCTIONS,
    };
  });
  return (
    <details className="table-options" open={opensAtFirst}>
      <summary className="table-options__summary">{t('config.options.title')}</summary>
      <div className="table-options__fields">
        <p className="field__hint">{t('config.options.hint')}</p>
        <ModeFields
          columns={columns}
          mode={modeFor(mode, fieldIds)}
          onChange={(next) => onChange({ mode: next })}
        />
        <SortFields
          columns={columns}
          sort={kept.sort ?? []}
          onChange={(sort) => {
            onChange({ view: { ...view, sort } });
          }}
        />
        <GroupFields
          columns={columns}
          groupBy={kept.groupBy ?? []}
          onChange={(groupBy) => {
            onChange({ view: { ...view, groupBy } });
          }}
        />
        <TotalFields
          columns={columns}
          totals={kept.totals ?? []}
          onChange={(totals) => {
            onChange({ view: { ...view, totals } });
          }}
        />
        <ViewsField
          views={views}
          shown={table && (shown ?? kept)}
          onChange={(next) => {
            onChange({ views: next });
          }}
        />
        <RulesField
          rules={rules}
          columns={columns}
          table={table}
          onChange={(next) => onChange({ rules: next })}
        />
        <RefreshField
          value={draft.refreshMinutes}
          onChange={(refreshMinutes) => {
            onChange({ refreshMinutes });
          }}
        />
      </div>
    </details>
  );
}

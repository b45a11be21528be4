import { MARK_COLORS, MARK_SCOPES } from '#contract/format-rule';
import type { IssueTable } from '#contract/issue-table';
import { cellsAt, filterKind } from '#core/view/filter-values';
import { allColumns } from '#core/view/table-line';
import { Button } from '#ui/controls/button.tsx';
import { Select } from '#ui/controls/select.tsx';
import { TextField } from '#ui/controls/text-field.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { FilterEditor } from '#ui/issue-table/tools/filter/filter-editor.tsx';
import type { NamedColumn } from '#ui/issue-table/tools/group/group-fields.tsx';
import { MarkSign } from '#ui/issue-table/tools/marks/mark-sign.tsx';
import { useViewContext } from '#ui/issue-table/view/use-applied-view';
import type { DraftRule } from './draft-rules';

interface RuleProps {
  rule: DraftRule;
  /** The preview, which knows the values of the columns. */
  table: IssueTable;
  onChange: (rule: DraftRule) => void;
}

/** One rule: the column, what its cells must meet, and how they look then. */
export function RuleItem(
  props: RuleProps & { number: string; columns: NamedColumn[]; onRemove: () => void },
) {
  const { rule, number, columns, table, onChange, onRemove } = props;
  const { t } = useI18n();
  return (
    <li className={`rule mark--${rule.color}`}>
      <fieldset className="rule__fields">
        <legend className="rule__title">
          <MarkSign color={rule.color} words={t(`config.rules.colors.${rule.color}`)} />
          {t('config.rules.rule', { number })}
        </legend>
        <Select
          label={t('config.rules.column')}
          value={rule.fieldId}
          options={columns.map(({ fieldId, name }) => ({ value: fieldId, label: name }))}
          onChange={(fieldId) => {
            onChange({ ...rule, fieldId, when: undefined });
          }}
        />
        <Condition key={rule.fieldId} rule={rule} table={table} onChange={onChange} />
        <Look rule={rule} onChange={onChange} />
        <div>
          <Button onClick={onRemove}>{t('config.rules.remove', { number })}</Button>
        </div>
      </fieldset>
    </li>
  );
}

/** What the preview has no values of can still be empty or not, or contain a text. */
function Condition({ rule, table, onChange }: RuleProps) {
  const { t } = useI18n();
  const context = useViewContext(table.asOf);
  const column = allColumns(table.columns).find(({ fieldId }) => fieldId === rule.fieldId);
  if (!column) return <p className="field__hint">{t('config.rules.previewFirst')}</p>;
  return (
    <FilterEditor
      column={column}
      kind={filterKind(column, cellsAt(table.rows, column.at)) ?? 'text'}
      table={table}
      view={{ filters: rule.when ? [rule.when] : [] }}
      context={context}
      onChange={(when) => {
        onChange({ ...rule, when });
      }}
    />
  );
}

function Look({ rule, onChange }: Pick<RuleProps, 'rule' | 'onChange'>) {
  const { t } = useI18n();
  return (
    <>
      <Select
        label={t('config.rules.color')}
        value={rule.color}
        options={MARK_COLORS.map((color) => ({
          value: color,
          label: t(`config.rules.colors.${color}`),
        }))}
        onChange={(chosen) => {
          onChange({ ...rule, color: MARK_COLORS.find((each) => each === chosen) ?? rule.color });
        }}
      />
      <Select
        label={t('config.rules.scope')}
        value={rule.scope}
        options={MARK_SCOPES.map((scope) => ({
          value: scope,
          label: t(`config.rules.scopes.${scope}`),
        }))}
        onChange={(chosen) => {
          onChange({ ...rule, scope: MARK_SCOPES.find((each) => each === chosen) ?? rule.scope });
        }}
      />
      <TextField
        label={t('config.rules.label')}
        hint={t('config.rules.labelHint')}
        value={rule.label}
        maxLength={60}
        onChange={(label) => {
          onChange({ ...rule, label });
        }}
      />
    </>
  );
}

import { RULES_MAX } from '#contract/format-rule';
import type { IssueTable } from '#contract/issue-table';
import { Button } from '#ui/controls/button.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import type { NamedColumn } from '#ui/issue-table/tools/group/group-fields.tsx';
import { newRule, type DraftRule } from './draft-rules';
import { RuleItem } from './rule-item';
import './rules-field.css';

/** What is coloured in the table, and when. The first rule that an issue meets decides. */
export function RulesField(props: {
  rules: readonly DraftRule[];
  columns: NamedColumn[];
  /** Without a preview the values of the columns are not known. */
  table: IssueTable | undefined;
  onChange: (rules: DraftRule[]) => void;
}) {
  const { rules, columns, table, onChange } = props;
  const { t, format } = useI18n();
  const shown = new Set(columns.map(({ fieldId }) => fieldId));
  const [first] = columns;
  return (
    <section className="rules" aria-label={t('config.rules.title')}>
      <h3 className="field__label">{t('config.rules.title')}</h3>
      {!table && <p className="field__hint">{t('config.rules.previewFirst')}</p>}
      {table && rules.length > 0 && (
        <ol className="rules__list">
          {rules.map((rule, at) =>
            shown.has(rule.fieldId) ? (
              <RuleItem
                key={at}
                rule={rule}
                number={format.number(at + 1)}
                columns={columns}
                table={table}
                onChange={(next) => {
                  onChange(rules.with(at, next));
                }}
                onRemove={() => {
                  onChange(rules.toSpliced(at, 1));
                }}
              />
            ) : null,
          )}
        </ol>
      )}
      {table && first && rules.length < RULES_MAX && (
        <div>
          <Button
            onClick={() => {
              onChange([...rules, newRule(first.fieldId)]);
            }}
          >
            {t('config.rules.add')}
          </Button>
        </div>
      )}
    </section>
  );
}

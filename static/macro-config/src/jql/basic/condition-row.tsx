import { type BasicCondition, type BasicOperator, SIGNS } from '#core/jql/basic/basic-query';
import { unquoted } from '#core/jql/unquoted';
import { jqlLiteral } from '#core/jql/writing/jql-literal';
import { IconButton } from '#ui/controls/icon-button.tsx';
import { Select } from '#ui/controls/select.tsx';
import { TextField } from '#ui/controls/text-field.tsx';
import { type I18n, useI18n } from '#ui/i18n/i18n-context';
import { Glyph } from '#ui/icons/glyph.tsx';
import type { OfferedField } from '../completion/vocabulary-index';
import { isDate, operatorsOf } from './operators-of';
import { fieldKey } from './use-fields';
import { ValuePicker } from './value-picker';

const SEVERAL: BasicOperator[] = ['is', 'isNot'];

/** One condition: its field, how it compares, and with what. */
export function ConditionRow(props: {
  condition: BasicCondition;
  field: OfferedField | undefined;
  linkId: string | undefined;
  onChange: (condition: BasicCondition) => void;
  onRemove: () => void;
}) {
  const { condition, field, linkId, onChange, onRemove } = props;
  const { operator, values } = condition;
  const { t } = useI18n();
  const name = nameOf(condition, field, t);
  const operators = [...new Set([...operatorsOf(field), operator])];
  const takesSeveral = SEVERAL.includes(operator);
  return (
    <fieldset className="condition">
      <legend className="field__label">
        <bdi>{name}</bdi>
      </legend>
      <Select
        label={t('config.basic.operator', { name })}
        value={operator}
        options={operators.map((each) => ({
          value: each,
          label: operatorText(each, field, t),
        }))}
        onChange={(next) =>
          onChange({ ...condition, ...asOperator(next as BasicOperator, values) })
        }
      />
      {takesSeveral ? (
        <ValuePicker
          name={name}
          field={field}
          fieldName={condition.field}
          values={values}
          linkId={linkId}
          onChange={(next) => onChange({ ...condition, values: next })}
        />
      ) : (
        <TextField
          label={t('config.basic.value', { name })}
          hint={isDate(field) ? t('config.basic.dateHint') : undefined}
          value={unquoted(values[0] ?? '')}
          onChange={(text) =>
            onChange({ ...condition, values: text === '' ? [] : [literalOf(text)] })
          }
        />
      )}
      <IconButton label={t('config.basic.remove', { name })} onClick={onRemove}>
        <Glyph name="remove" />
      </IconButton>
    </fieldset>
  );
}

function operatorText(operator: BasicOperator, field: OfferedField | undefined, t: I18n['t']) {
  const isComparison = operator in SIGNS && operator !== 'contains' && operator !== 'containsNot';
  return isComparison && isDate(field)
    ? t(`config.basic.dateOperators.${operator as DateOperator}`)
    : t(`config.basic.operators.${operator}`);
}

type DateOperator = 'atLeast' | 'moreThan' | 'atMost' | 'lessThan';

/** A function stays one: `startOfMonth()`. */
const literalOf = (text: string) => (/^\w+\([^()]*\)$/.test(text) ? text : jqlLiteral(text));

/** An operator with one value keeps the first. */
function asOperator(operator: BasicOperator, values: string[]) {
  const kept = values.filter((value) => SEVERAL.includes(operator) || value !== 'EMPTY');
  return { operator, values: SEVERAL.includes(operator) ? kept : kept.slice(0, 1) };
}

const USUAL_NAMES = ['project', 'issuetype', 'status', 'assignee', 'labels', 'text'] as const;

/** The usual fields have names in the author's language, the others those of Jira. */
function nameOf({ field }: BasicCondition, offered: OfferedField | undefined, t: I18n['t']) {
  const usual = USUAL_NAMES.find((each) => each === fieldKey(field));
  return usual ? t(`config.basic.fields.${usual}`) : (offered?.name ?? unquoted(field));
}

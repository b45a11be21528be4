import { useState } from 'react';
import { type BasicCondition, basicToJql, type BasicQuery } from '#core/jql/basic/basic-query';
import { useI18n } from '#ui/i18n/i18n-context';
import { AddCondition } from './add-condition';
import { ConditionRow } from './condition-row';
import { fieldKey, useFields } from './use-fields';
import './basic-mode.css';

/** The conditions that most tables have, in their order. */
const USUAL = ['project', 'issuetype', 'status', 'assignee', 'labels', 'text'];

/** A row keeps its place and its focus while others come and go. */
interface Row {
  id: number;
  condition: BasicCondition;
}

/**
 * A query without JQL: conditions that all must hold.
 * @param props.first the query to begin with
 */
export function BasicMode(props: {
  first: BasicQuery;
  linkId: string | undefined;
  onChange: (jql: string) => void;
}) {
  const { first, linkId, onChange } = props;
  const { t } = useI18n();
  const fields = useFields(linkId);
  const [rows, setRows] = useState<Row[]>(() => rowsOf(first));

  const change = (next: Row[]) => {
    setRows(next);
    onChange(
      basicToJql({ conditions: next.map(({ condition }) => condition), order: first.order }),
    );
  };
  return (
    <div className="basic">
      <p className="field__hint">{t('config.basic.hint')}</p>
      {rows.map(({ id, condition }) => (
        <ConditionRow
          key={id}
          condition={condition}
          field={fields.find(condition.field)}
          linkId={linkId}
          onChange={(changed) =>
            change(rows.map((row) => (row.id === id ? { id, condition: changed } : row)))
          }
          onRemove={() => change(rows.filter((row) => row.id !== id))}
        />
      ))}
      <AddCondition
        fields={fields}
        onAdd={(condition) => change([...rows, { id: nextId(rows), condition }])}
      />
    </div>
  );
}

const nextId = (rows: Row[]) => Math.max(-1, ...rows.map(({ id }) => id)) + 1;

/** The usual conditions stand there, empty, if the query has none of the field. */
function rowsOf({ conditions }: BasicQuery): Row[] {
  const named = conditions.map(({ field }) => fieldKey(field));
  const missing = USUAL.filter((field) => !named.includes(field)).map((field): BasicCondition => ({
    field,
    operator: field === 'text' ? 'contains' : 'is',
    values: [],
  }));
  const place = ({ field }: BasicCondition) => {
    const index = USUAL.indexOf(fieldKey(field));
    return index === -1 ? USUAL.length : index;
  };
  return [...conditions, ...missing]
    .toSorted((one, other) => place(one) - place(other))
    .map((condition, id) => ({ id, condition }));
}

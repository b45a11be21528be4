import type { Predicate as HistoryPredicate } from '@atlaskit/jql-ast';
import type { Change, HistoryField } from '../../data/entities';
import { historyOf } from '../../data/history';
import { parseInstant } from '../../data/instant';
import type { IssueRow } from '../../data/issue-row';
import type { ClauseField } from '../fields/clause-field';
import type { IssuePredicate, Scalar } from '../fields/jql-field';
import { JqlError } from '../language/jql-error';
import { readHistoryFilter } from './history-filter';
import type { OperandValues } from './read-operand';

/**
 * WAS: the issue has or had one of the values within the limits of time.
 * @throws {JqlError} when the field keeps no history, or a predicate is wrong
 * @see https://support.atlassian.com/jira-work-management/docs/advanced-search-reference-jql-operators/
 */
export function was(
  left: ClauseField,
  values: OperandValues,
  predicates: readonly HistoryPredicate[],
): IssuePredicate {
  const field = historyField(left);
  const { from, until, author } = readHistoryFilter(predicates, left);
  return (row) =>
    periodsOf(row, field).some(
      (period) =>
        includes(values, period.value) &&
        period.from <= until &&
        period.until >= from &&
        allows(author, period.author),
    );
}

/**
 * CHANGED: the history has a change of the field that fits all predicates.
 * @throws {JqlError} when the field keeps no history, or a predicate is wrong
 */
export function changed(
  left: ClauseField,
  predicates: readonly HistoryPredicate[],
): IssuePredicate {
  const field = historyField(left);
  const { from, until, author, oldValue, newValue } = readHistoryFilter(predicates, left);
  return (row) =>
    changesOf(row, field).some(
      (change) =>
        change.at >= from &&
        change.at <= until &&
        allows(author, change.author) &&
        allows(oldValue, change.from?.id) &&
        allows(newValue, change.to?.id),
    );
}

function historyField({ field, fieldName }: ClauseField): HistoryField {
  if (field.history !== undefined) return field.history;
  throw new JqlError(`History searches do not support the '${fieldName}' field.`);
}

function allows(values: OperandValues | undefined, value: Scalar | undefined): boolean {
  return values === undefined || includes(values, value);
}

function includes({ scalars, empty }: OperandValues, value: Scalar | undefined): boolean {
  return value === undefined ? empty : scalars.includes(value);
}

function changesOf(row: IssueRow, field: HistoryField): readonly Change[] {
  return historyOf(row).filter((change) => change.field === field);
}

/** A value, how long the issue had it, and the user who set it. */
interface Period {
  value: Scalar | undefined;
  /** Milliseconds since the epoch. */
  from: number;
  until: number;
  author: string | undefined;
}

function periodsOf(row: IssueRow, field: HistoryField): readonly Period[] {
  const changes = changesOf(row, field);
  const first: Period = {
    value: changes.length > 0 ? changes[0]?.from?.id : currentValue(row, field),
    from: parseInstant(row.fields.created),
    until: changes[0]?.at ?? Infinity,
    author: row.fields.creator?.name,
  };
  return [
    first,
    ...changes.map((change, position) => ({
      value: change.to?.id,
      from: change.at,
      until: changes[position + 1]?.at ?? Infinity,
      author: change.author,
    })),
  ];
}

function currentValue({ fields }: IssueRow, field: HistoryField): string | undefined {
  switch (field) {
    case 'assignee':
    case 'reporter':
      return fields[field]?.name;
    case 'fixVersion':
      return fields.fixVersions?.[0]?.id;
    default:
      return fields[field]?.id;
  }
}

import type { OperatorValue } from '@atlaskit/jql-ast';
import type { IssueRow } from '../../data/issue-row';
import type { Dataset } from '../../data/dataset';
import type { HistoryField, JiraUser } from '../../data/entities';

/** A value in the form that is compared: an id, a user name, milliseconds, seconds … */
export type Scalar = string | number;

/** A value that is offered while a query is written. */
export interface Suggestion {
  value: string;
  /** What the person reads. */
  label: string;
}

/** Decides which functions a field takes. */
export type FieldKind =
  | 'component'
  | 'day'
  | 'duration'
  | 'group'
  | 'instant'
  | 'issue'
  | 'issuetype'
  | 'label'
  | 'number'
  | 'option'
  | 'project'
  | 'sprint'
  | 'text'
  | 'user'
  | 'value'
  | 'version';

export type IssuePredicate = (row: IssueRow) => boolean;

/** The fields that a query may name. */
interface Fields {
  readonly all: readonly JqlField[];
  /** @throws {JqlError} when there is no field of that name */
  find(name: string): JqlField;
}

/** One query of one user at one moment. */
export interface QueryContext {
  readonly data: Dataset;
  readonly fields: Fields;
  /** undefined: anonymous */
  readonly user: JiraUser | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** IANA name of the user's time zone. */
  readonly zone: string;
  /** Every reason why the query is wrong: Jira tells all of them at once. */
  readonly problems: string[];
  /** Where the query is not validated: the values of lists that do not exist, and so find nothing. */
  readonly warnings: string[] | undefined;
  /** Ids of the saved filters being compiled, against filters that contain each other. */
  readonly openFilters: readonly string[];
  /** Compiles the query of a saved filter. */
  readonly compile: (jql: string, context: QueryContext) => IssuePredicate;
}

/** A value as the query writes it. */
export interface WrittenValue {
  text: string;
  /** As the query writes it: messages repeat it. */
  fieldName: string;
  context: QueryContext;
}

export interface OrderRule {
  /** undefined: EMPTY */
  read: (row: IssueRow) => Scalar | undefined;
  compare: (a: Scalar, b: Scalar) => number;
  /** What ORDER BY means without a direction. */
  direction: 'ASC' | 'DESC';
}

export interface JqlField {
  /** Of the field in REST. */
  readonly id: string;
  /** The first is what autocomplete shows. */
  readonly names: readonly string[];
  readonly kind: FieldKind;
  readonly operators: ReadonlySet<OperatorValue>;
  /** Java class, as autocomplete states it. */
  readonly type: string;
  /** None means EMPTY. */
  readonly read: (row: IssueRow) => readonly Scalar[];
  /**
   * The values that a text may mean: a name can belong to several.
   * @throws {JqlError} when there is no such value for this user
   */
  readonly resolve: (written: WrittenValue) => readonly Scalar[];
  /** Words that mean EMPTY. */
  readonly isEmptyWord?: (text: string) => boolean;
  /** NaN when the two have no order. */
  readonly compare: (a: Scalar, b: Scalar) => number;
  /** What `~` searches. */
  readonly text?: (row: IssueRow) => string;
  /** Fields that `~` searches instead, one by one: a word may be in any of them. */
  readonly searched?: readonly JqlField[];
  readonly order?: OrderRule;
  readonly history?: HistoryField;
  /** Values to suggest. */
  readonly suggest?: (context: QueryContext) => readonly (string | Suggestion)[];
}

const EQUALITY = ['=', '!=', 'in', 'not in'] as const;
const EMPTINESS = ['is', 'is not'] as const;
const ORDER = ['<', '<=', '>', '>='] as const;
const LIKE = ['~', '!~'] as const;
const HISTORY = ['was', 'was not', 'was in', 'was not in', 'changed'] as const;

const operators = (...groups: (readonly OperatorValue[])[]): ReadonlySet<OperatorValue> =>
  new Set(groups.flat());

export const VALUE_OPERATORS = operators(EQUALITY, EMPTINESS);
export const PLAIN_VALUE_OPERATORS = operators(EQUALITY);
export const ORDERED_OPERATORS = operators(EQUALITY, EMPTINESS, ORDER);
export const PLAIN_ORDERED_OPERATORS = operators(EQUALITY, ORDER);
export const TEXT_OPERATORS = operators(LIKE, EMPTINESS);
export const PLAIN_TEXT_OPERATORS = operators(LIKE);
export const EMPTINESS_OPERATORS = operators(EMPTINESS);
export const HISTORY_OPERATORS = operators(EQUALITY, EMPTINESS, HISTORY);
export const ORDERED_HISTORY_OPERATORS = operators(EQUALITY, EMPTINESS, ORDER, HISTORY);
export const VERSION_OPERATORS = operators(EQUALITY, EMPTINESS, ORDER, LIKE);
export const VERSION_HISTORY_OPERATORS = operators(EQUALITY, EMPTINESS, ORDER, LIKE, HISTORY);

export const unordered = (): number => NaN;

export function compareScalars(a: Scalar, b: Scalar): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return COLLATOR.compare(String(a), String(b));
}

/** One for all: making a collator is what costs. */
const COLLATOR = new Intl.Collator('en', { numeric: false });

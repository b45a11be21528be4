import type { OperatorValue } from '@atlaskit/jql-ast';
import type { Dataset } from '../../data/dataset';
import type { HistoryField, JiraUser } from '../../data/entities';
import type { IssueRow } from '../../data/issue-row';

/** A value in the form that is compared: an id, a user name, milliseconds, seconds … */
export type Scalar = string | number;

/** A value that autocomplete offers. */
export interface Suggestion {
  value: string;
  /** The value as the user reads it. */
  label: string;
}

/** What the values of a field are. A function fits the fields of its own kind. */
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
  /** @throws {JqlError} for a name that no field has */
  find(name: string): JqlField;
}

/** One query of one user at one time. */
export interface QueryContext {
  readonly data: Dataset;
  readonly fields: Fields;
  /** undefined: anonymous */
  readonly user: JiraUser | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** IANA name of the user's time zone. */
  readonly zone: string;
  /** Collects the problems of the query, because Jira reports all of them at once. */
  readonly problems: string[];
  /** Collects the values of lists that do not exist; undefined if the query is validated. */
  readonly warnings: string[] | undefined;
  /** Collects what Jira remarks without refusing the query: the users that do not exist. */
  readonly remarks: string[];
  /** Ids of the saved filters that are being compiled, to detect filters that contain each other. */
  readonly openFilters: readonly string[];
  /** Compiles the query of a saved filter. */
  readonly compile: (jql: string, context: QueryContext) => IssuePredicate;
}

/** A value as the query writes it. */
export interface WrittenValue {
  text: string;
  /** The field as the query writes it, for error messages. */
  fieldName: string;
  context: QueryContext;
}

/** How ORDER BY sorts by a field. */
export interface OrderRule {
  /** undefined: EMPTY */
  read: (row: IssueRow) => Scalar | undefined;
  compare: (a: Scalar, b: Scalar) => number;
  /** The direction when ORDER BY states none. */
  direction: 'ASC' | 'DESC';
}

/** A field that a query may name. */
export interface JqlField {
  /** The id of the field in REST. */
  readonly id: string;
  /** Autocomplete shows the first name. */
  readonly names: readonly string[];
  readonly kind: FieldKind;
  readonly operators: ReadonlySet<OperatorValue>;
  /** The Java class that autocomplete states. */
  readonly type: string;
  /** The values of an issue; no values mean EMPTY. */
  readonly read: (row: IssueRow) => readonly Scalar[];
  /**
   * The values that a text may mean: several entities can have the same name.
   * @throws {JqlError} for a value that does not exist for this user
   */
  readonly resolve: (written: WrittenValue) => readonly Scalar[];
  /** Whether the text is another word for EMPTY. */
  readonly isEmptyWord?: (text: string) => boolean;
  /** NaN for two values that have no order. */
  readonly compare: (a: Scalar, b: Scalar) => number;
  /** The text that `~` searches. */
  readonly text?: (row: IssueRow) => string;
  /** The fields that `~` searches instead, one by one: a word may be in any of them. */
  readonly searched?: readonly JqlField[];
  readonly order?: OrderRule;
  /** The field in the history, if WAS and CHANGED support it. */
  readonly history?: HistoryField;
  /** The values that autocomplete offers. */
  readonly suggest?: (context: QueryContext) => readonly (string | Suggestion)[];
}

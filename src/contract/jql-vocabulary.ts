/** The fields, functions and words of JQL, as far as one user of a Jira may see them. */
export interface JqlVocabulary {
  fields: JqlField[];
  functions: JqlFunction[];
  reservedWords: string[];
}

/** A field that a query can name. */
export interface JqlField {
  /** As Jira writes it in a query, usually quoted where that is necessary. */
  value: string;
  displayName: string;
  /** REST id of a custom field: `customfield_10016`. */
  customFieldId?: string | undefined;
  operators: string[];
  /** Java classes of its values; a function fits a field if they share one. */
  types: string[];
  orderable: boolean;
  /** Jira suggests values for it. */
  suggests: boolean;
}

interface JqlFunction {
  /** With parentheses: `currentUser()`. */
  value: string;
  displayName: string;
  isList: boolean;
  types: string[];
}

/** A value of a field, of those that Jira suggests. */
export interface JqlSuggestion {
  /** As Jira writes it in a query. */
  value: string;
  displayName: string;
}

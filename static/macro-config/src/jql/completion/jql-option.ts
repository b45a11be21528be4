/** Something that completes a query. */
export interface JqlOption {
  kind: 'field' | 'operator' | 'keyword' | 'function' | 'value';
  label: string;
  /** Tells options of the same label apart. */
  detail?: string | undefined;
  /** What takes the place of the typed text. */
  insert: string;
  /** Where the caret stands then, in `insert`; at its end if absent. */
  caret?: number | undefined;
}

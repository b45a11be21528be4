import type { OutgoingField, OutgoingForm } from './outgoing-form';

export interface OutgoingFieldsProps {
  form: OutgoingForm;
  update: (changes: Partial<OutgoingForm>) => void;
  /** The text for the problem of a field. */
  errorOf: (field: OutgoingField) => string | undefined;
  /** The stored secret stays where this one is left empty. */
  secretIsKept: boolean;
  /** A stored link with impersonation, whose application can be asked for its people. */
  impersonatingLinkId?: string | undefined;
}

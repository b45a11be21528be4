import { JqlError } from '../../language/jql-error';
import type { WrittenValue } from '../jql-field';

type Written = Pick<WrittenValue, 'text' | 'fieldName'>;

/** Jira's error for a value that does not exist, or is hidden from the user. */
export function unknownValue({ text, fieldName }: Written): JqlError {
  return new JqlError(`The value '${text}' does not exist for the field '${fieldName}'.`);
}

/** The same for a value that may be an id: Jira takes a number for one. */
export function unknownNameOrId(written: Written): JqlError {
  const { text, fieldName } = written;
  if (!/^\d+$/.test(text)) return unknownValue(written);
  return new JqlError(`A value with ID '${text}' does not exist for the field '${fieldName}'.`);
}

/** The same for an option of a custom field. */
export function unknownOption({ text, fieldName }: Written): JqlError {
  return new JqlError(`The option '${text}' for field '${fieldName}' does not exist.`);
}

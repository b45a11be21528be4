import { JqlError } from '../../language/jql-error';
import type { WrittenValue } from '../jql-field';

/** Jira's error for a value that does not exist, or is hidden from the user. */
export function unknownValue({ text, fieldName }: WrittenValue): JqlError {
  return new JqlError(`The value '${text}' does not exist for the field '${fieldName}'.`);
}

import { JqlError } from '../../language/jql-error';
import type { WrittenValue } from '../jql-field';

/** What is hidden from the user is answered like what does not exist. */
export function unknownValue({ text, fieldName }: WrittenValue): JqlError {
  return new JqlError(`The value '${text}' does not exist for the field '${fieldName}'.`);
}

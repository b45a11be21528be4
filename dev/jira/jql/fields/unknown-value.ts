import { JqlError } from '../jql-error';
import type { Asked } from './jql-field';

/** What is hidden from the user is answered like what does not exist. */
export function unknownValue({ text, fieldName }: Asked): JqlError {
  return new JqlError(`The value '${text}' does not exist for the field '${fieldName}'.`);
}

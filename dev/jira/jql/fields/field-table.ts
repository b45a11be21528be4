import type { Dataset } from '../../data/dataset';
import type { JiraUser } from '../../data/entities';
import { JqlError } from '../language/jql-error';
import { customFields } from './custom-fields';
import type { JqlField } from './jql-field';
import { systemFields } from './system-fields';

/** The fields that a query may name, by their names without regard to case. */
export class FieldTable {
  readonly all: readonly JqlField[];
  readonly #byName = new Map<string, JqlField>();
  readonly #isAnonymous: boolean;

  constructor(data: Dataset | readonly JqlField[], isAnonymous = false) {
    this.#isAnonymous = isAnonymous;
    this.all = 'issues' in data ? [...systemFields(data), ...customFields(data)] : data;
    // Of several fields with one name the first one wins: a system field, or the oldest custom field.
    for (const field of this.all) {
      for (const name of field.names) {
        const key = name.toLowerCase();
        if (!this.#byName.has(key)) this.#byName.set(key, field);
      }
    }
  }

  /** @throws {JqlError} for a name that no field has */
  find(name: string): JqlField {
    const field = this.#byName.get(name.toLowerCase());
    if (field === undefined) throw unknownField(name, this.#isAnonymous);
    return field;
  }

  /**
   * The fields for a user from whom those of these ids are hidden.
   * @param user undefined: anonymous
   */
  for(user: JiraUser | undefined, hiddenIds: ReadonlySet<string>): FieldTable {
    if (user !== undefined && hiddenIds.size === 0) return this;
    const visible = this.all.filter(({ id }) => !hiddenIds.has(id));
    return new FieldTable(visible, user === undefined);
  }
}

function unknownField(name: string, isAnonymous: boolean): JqlError {
  const reason = isAnonymous
    ? 'this field cannot be viewed by anonymous users'
    : 'you do not have permission to view it';
  return new JqlError(`Field '${name}' does not exist or ${reason}.`);
}

import type { Dataset } from '../../data/dataset';
import { JqlError } from '../language/jql-error';
import { customFields } from './custom-fields';
import type { JqlField } from './jql-field';
import { systemFields } from './system-fields';

/** The fields that a query may name, by their names without regard to case. */
export class FieldTable {
  readonly all: readonly JqlField[];
  readonly #byName = new Map<string, JqlField>();

  constructor(data: Dataset | readonly JqlField[]) {
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
    if (field === undefined) throw unknownField(name);
    return field;
  }

  /** The fields for a user from whom those of these ids are hidden. */
  without(ids: ReadonlySet<string>): FieldTable {
    return ids.size === 0 ? this : new FieldTable(this.all.filter(({ id }) => !ids.has(id)));
  }
}

function unknownField(name: string): JqlError {
  return new JqlError(`Field '${name}' does not exist or you do not have permission to view it.`);
}

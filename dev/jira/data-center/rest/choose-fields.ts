import type { Dataset } from '../../data/dataset';
import { fieldDescriptions } from './field-list';

export type FieldChoice = ReadonlySet<string>;

/**
 * The `fields` parameter: ids, `*all`, `*navigable`, and `-id` to leave one out.
 * Only exclusions means all but those. Unknown ids are ignored.
 */
export function chooseFields(data: Dataset, asked: readonly string[]): FieldChoice {
  const all = fieldDescriptions(data);
  const known = new Set(all.map((field) => field.id));
  const named = asked.filter((text) => !text.startsWith('-'));
  const chosen = new Set<string>();
  for (const text of named.length === 0 ? ['*navigable'] : named) {
    if (text === '*all') known.forEach((id) => chosen.add(id));
    else if (text === '*navigable') {
      all.filter((field) => field.navigable).forEach((field) => chosen.add(field.id));
    } else if (known.has(text)) chosen.add(text);
  }
  for (const text of asked) if (text.startsWith('-')) chosen.delete(text.slice(1));
  return chosen;
}

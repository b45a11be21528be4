import { askForConfirmation, paragraph } from '#dev/host/page/confirmation';
import type { PageView, Person } from '../../site/view-state';
import { actAndGo } from '../act';

/** Asks which accounts may view the page. Without a choice everyone may. */
export async function openRestrictions(
  { page, restrictedTo }: PageView,
  people: Person[],
): Promise<void> {
  const fields = document.createElement('fieldset');
  fields.className = 'choices';
  fields.append(
    Object.assign(document.createElement('legend'), { textContent: 'Only these people can view' }),
    ...people.map((person) => createChoice(person, restrictedTo?.includes(person.key) ?? false)),
  );
  const agreed = await askForConfirmation({
    heading: 'Restrictions',
    content: [
      paragraph('If you select no one, everyone can view this page. Its author always can.'),
      fields,
    ],
    confirm: 'Apply',
  });
  if (!agreed) return;
  const chosen = [...fields.querySelectorAll('input')].filter(({ checked }) => checked);
  const keys = chosen.map(({ value }) => value);
  await actAndGo(`pages/${page.id}/restrict`, { restrictedTo: keys.length > 0 ? keys : null });
}

function createChoice({ key, displayName }: Person, checked: boolean): HTMLElement {
  const label = document.createElement('label');
  const input = document.createElement('input');
  Object.assign(input, { type: 'checkbox', value: key, checked });
  label.append(input, ` ${displayName}`);
  return label;
}

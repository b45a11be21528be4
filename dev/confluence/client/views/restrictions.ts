import { askForConfirmation, paragraph } from '#dev/host/page/confirmation';
import type { PageView, Person } from '../../site/view-state';
import { actAndGo } from '../act';

/** Who may see the page; nobody chosen means everybody. */
export async function openRestrictions(
  { page, restrictedTo }: PageView,
  people: Person[],
): Promise<void> {
  const fields = document.createElement('fieldset');
  fields.className = 'choices';
  fields.append(
    Object.assign(document.createElement('legend'), { textContent: 'Only these people may view' }),
    ...people.map((person) => createChoice(person, restrictedTo?.includes(person.key) ?? false)),
  );
  const agreed = await askForConfirmation({
    heading: 'Restrictions',
    content: [
      paragraph('Without a choice everybody may view this page. Its author always may.'),
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

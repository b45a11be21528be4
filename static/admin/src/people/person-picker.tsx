import { useEffect, useId, useState } from 'react';
import type { OwnPerson } from '#core/application-link/propose-pairs';
import { Field } from '#ui/controls/field.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { readUserName } from '../bridge';
import { usePersonSearch, type PersonSearch } from './use-person-search';
import './person-picker.css';

/**
 * A search field for a person of Confluence. It also takes an account id that is pasted.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function PersonPicker(props: {
  label: string;
  accountId: string;
  onPick: (accountId: string) => void;
}) {
  const { label, accountId, onPick } = props;
  const { t } = useI18n();
  const listId = useId();
  const name = useName(accountId);
  const search = usePersonSearch((person) => onPick(person?.accountId ?? ''));
  const { text, found, active } = search;
  const isOpen = text !== undefined && (found !== undefined || search.failed);
  const chosen = isOpen ? found?.[active] : undefined;
  return (
    <div className="person-picker" onBlur={search.leave}>
      <Field label={label}>
        {(control) => (
          <input
            {...control}
            className="input"
            role="combobox"
            aria-expanded={isOpen}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={chosen && optionId(listId, active)}
            autoComplete="off"
            spellCheck={false}
            placeholder={t('admin.users.search')}
            value={text ?? name}
            title={accountId}
            onInput={(event) => search.type(event.currentTarget.value)}
            onKeyDown={search.onKeyDown}
          />
        )}
      </Field>
      {isOpen && <People id={listId} label={label} search={search} />}
    </div>
  );
}

const optionId = (listId: string, index: number) => `${listId}-${index}`;

function People({ id, label, search }: { id: string; label: string; search: PersonSearch }) {
  const { t } = useI18n();
  const { found = [], failed, active, pick } = search;
  const note = failed ? t('admin.users.searchFailed') : t('admin.users.nobody');
  return (
    <ul id={id} role="listbox" className="person-picker__list" aria-label={label}>
      {found.map((person, index) => (
        <li
          key={person.accountId}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === active}
          className="person-picker__option"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => pick(person)}
        >
          <Person person={person} />
        </li>
      ))}
      {found.length === 0 && <li className="person-picker__note">{note}</li>}
    </ul>
  );
}

/** Names are not unique, so the address or the account id is shown too. */
const Person = ({ person: { name, email, accountId } }: { person: OwnPerson }) => (
  <>
    <bdi>{name}</bdi>{' '}
    <bdi className="person-picker__note">
      {email === undefined || email === '' ? accountId : email}
    </bdi>
  </>
);

/** The name of an account; its id until Confluence has answered, and if it knows no name. */
function useName(accountId: string): string {
  const [named, setNamed] = useState<{ accountId: string; name: string }>();
  useEffect(() => {
    if (accountId === '') return;
    void readUserName(accountId).then((name) => name && setNamed({ accountId, name }));
  }, [accountId]);
  return named?.accountId === accountId ? named.name : accountId;
}

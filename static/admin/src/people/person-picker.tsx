import { useEffect, useState } from 'react';
import type { OwnPerson } from '#core/application-link/propose-pairs';
import { Combobox } from '#ui/controls/combobox/combobox.tsx';
import type { ComboboxOption } from '#ui/controls/combobox/combobox-option';
import { useI18n } from '#ui/i18n/i18n-context';
import { readUserName } from '../bridge';
import { usePersonSearch } from './use-person-search';

/** A search field for a person of Confluence. It also takes an account id that is pasted. */
export function PersonPicker(props: {
  label: string;
  accountId: string;
  onPick: (accountId: string) => void;
}) {
  const { label, accountId, onPick } = props;
  const { t } = useI18n();
  const name = useName(accountId);
  const search = usePersonSearch((person) => onPick(person?.accountId ?? ''));
  const { text, found, failed, active } = search;
  return (
    <Combobox
      label={label}
      placeholder={t('admin.users.search')}
      title={accountId}
      value={text ?? name}
      isOpen={text !== undefined && (found !== undefined || failed)}
      options={(found ?? []).map(optionOf)}
      active={active}
      nothing={t(failed ? 'admin.users.searchFailed' : 'admin.users.nobody')}
      onInput={search.type}
      onKeyDown={search.onKeyDown}
      onPick={({ key }) => search.pick(found?.find((person) => person.accountId === key))}
      onLeave={search.leave}
    />
  );
}

/** Names are not unique, so the address or the account id is shown too. */
const optionOf = ({ name, email, accountId }: OwnPerson): ComboboxOption => ({
  key: accountId,
  label: name,
  detail: email === undefined || email === '' ? accountId : email,
});

/** The name of an account; its id until Confluence has answered, and if it knows no name. */
function useName(accountId: string): string {
  const [named, setNamed] = useState<{ accountId: string; name: string }>();
  useEffect(() => {
    if (accountId === '') return;
    void readUserName(accountId).then((name) => name && setNamed({ accountId, name }));
  }, [accountId]);
  return named?.accountId === accountId ? named.name : accountId;
}

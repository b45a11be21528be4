import { useRef } from 'react';
import type { MappedUser } from '#contract/link-configuration';
import { Button } from '#ui/controls/button.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { Glyph } from '#ui/icons/glyph.tsx';
import { IconButton } from '#ui/controls/icon-button.tsx';
import { TextField } from '#ui/controls/text-field.tsx';
import { PersonPicker } from './person-picker';
import { ProposePeople } from './propose-people';
import { useNewRow } from './use-new-row';
import './mapped-users.css';

/**
 * Maps people of Confluence to usernames. Pairs are proposed on request; only an administrator puts them on the list,
 * because two people may share a name.
 */
export function MappedUsers(props: {
  users: MappedUser[];
  /** A stored link with impersonation, whose application can be asked for its people. */
  linkId?: string | undefined;
  error: string | undefined;
  onChange: (users: MappedUser[]) => void;
}) {
  const { users, linkId, error, onChange } = props;
  const { t, format } = useI18n();
  const root = useRef<HTMLFieldSetElement>(null);
  const change = (index: number, changes: Partial<MappedUser>) =>
    onChange(users.map((user, at) => (at === index ? { ...user, ...changes } : user)));
  const newRow = useNewRow(root, users.length);
  const add = () => {
    newRow.begin();
    onChange([...users, { accountId: '', username: '' }]);
  };
  const remove = (index: number) => {
    onChange(users.filter((_, at) => at !== index));
    root.current?.querySelector<HTMLElement>('[data-add]')?.focus();
  };
  return (
    <fieldset className="choices mapped-users" ref={root}>
      <legend className="field__label">{t('admin.users.title')}</legend>
      <p className="field__hint">{t('admin.users.hint')}</p>
      {users.map((user, index) => (
        <div key={index} className="mapped-user">
          <PersonPicker
            label={t('admin.users.person', { number: format.number(index + 1) })}
            accountId={user.accountId}
            onPick={(accountId) => change(index, { accountId })}
          />
          <TextField
            label={t('admin.users.username', { number: format.number(index + 1) })}
            value={user.username}
            maxLength={255}
            onChange={(username) => change(index, { username })}
          />
          <IconButton
            label={t('admin.users.remove', { number: format.number(index + 1) })}
            onClick={() => remove(index)}
          >
            <Glyph name="remove" />
          </IconButton>
        </div>
      ))}
      {error !== undefined && !newRow.isNew && (
        <p role="alert" className="field__error">
          {error}
        </p>
      )}
      <div className="actions">
        <Button data-add onClick={add}>
          {t('admin.users.add')}
        </Button>
      </div>
      <ProposePeople
        linkId={linkId}
        listed={users}
        onAdd={(chosen) => onChange([...users.filter(isFilled), ...chosen])}
      />
    </fieldset>
  );
}

const isFilled = ({ accountId, username }: MappedUser) => accountId !== '' || username !== '';

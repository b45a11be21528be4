import { useRef } from 'react';
import { Button } from '#ui/controls/button.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { Glyph } from '#ui/icons/glyph.tsx';
import { IconButton } from '#ui/controls/icon-button.tsx';
import { TextField } from '#ui/controls/text-field.tsx';
import './mapped-users.css';

interface MappedUser {
  accountId: string;
  username: string;
}

/** Maps people of Confluence to usernames. The app does not guess them, because two people may share a name. */
export function MappedUsers(props: {
  users: MappedUser[];
  error: string | undefined;
  onChange: (users: MappedUser[]) => void;
}) {
  const { users, error, onChange } = props;
  const { t, format } = useI18n();
  const root = useRef<HTMLFieldSetElement>(null);
  const change = (index: number, changes: Partial<MappedUser>) =>
    onChange(users.map((user, at) => (at === index ? { ...user, ...changes } : user)));
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
          <TextField
            label={t('admin.users.accountId', { number: format.number(index + 1) })}
            value={user.accountId}
            maxLength={128}
            onChange={(accountId) => change(index, { accountId })}
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
      {error !== undefined && <p className="field__error">{error}</p>}
      <div className="actions">
        <Button data-add onClick={() => onChange([...users, { accountId: '', username: '' }])}>
          {t('admin.users.add')}
        </Button>
      </div>
    </fieldset>
  );
}

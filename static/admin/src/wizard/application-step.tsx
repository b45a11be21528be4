import { useState, type FormEvent } from 'react';
import { useI18n } from '#ui/i18n/i18n-context';
import { RadioGroup } from '#ui/controls/radio-group.tsx';
import { TextField } from '#ui/controls/text-field.tsx';
import { FormActions } from '../forms/form-actions';
import { isNameTaken } from '#core/application-link/same-links';
import { linkUrlError } from '../forms/link-url-error';
import { LINK_KINDS } from './draft';
import { LinkedAlready } from './linked-already';
import type { LinkCreation } from './use-create-link';

const DIRECTIONS = ['incoming', 'outgoing'] as const;

/** Which kind of application, and where it is. */
export function ApplicationStep(props: { creation: LinkCreation; onCancel: () => void }) {
  const { draft, update, submit, links, confirmApplication } = props.creation;
  const { t } = useI18n();
  const [isChecked, setIsChecked] = useState(false);

  const problem = linkUrlError(draft.url, t);
  const nameProblem = isNameTaken(draft.name, links) ? t('admin.nameTaken') : undefined;
  const goOn = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (problem === undefined && nameProblem === undefined) confirmApplication();
  };
  return (
    <form className="form" noValidate onSubmit={goOn}>
      <RadioGroup
        label={t('admin.kind.title')}
        value={draft.kind}
        options={LINK_KINDS.map((value) => ({
          value,
          label: t(`admin.kind.${value}.label`),
          hint: t(`admin.kind.${value}.hint`),
        }))}
        onChange={(kind) => update({ kind })}
      />
      {draft.kind === 'external' && (
        <RadioGroup
          label={t('admin.column.direction')}
          value={draft.direction}
          options={DIRECTIONS.map((value) => ({
            value,
            label: t(`admin.direction.${value}`),
            hint: t(`admin.directionHint.${value}`),
          }))}
          onChange={(direction) => update({ direction })}
        />
      )}
      <TextField
        label={t('admin.url')}
        hint={t('admin.urlHint')}
        error={isChecked ? problem : undefined}
        type="url"
        required
        maxLength={450}
        value={draft.url}
        onChange={(url) => update({ url })}
      />
      <LinkedAlready url={draft.url} links={links} />
      <TextField
        label={t('admin.name')}
        hint={t('admin.nameHint')}
        error={isChecked ? nameProblem : undefined}
        maxLength={100}
        value={draft.name}
        onChange={(name) => update({ name })}
      />
      {draft.kind !== 'external' && <p className="form__note">{t('admin.egressNote')}</p>}
      <FormActions
        submitLabel={t('admin.continue')}
        busy={submit.busy}
        error={submit.error}
        onCancel={props.onCancel}
      />
    </form>
  );
}

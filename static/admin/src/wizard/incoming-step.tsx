import { useState, type FormEvent } from 'react';
import { Button } from '#ui/controls/button.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { FormActions } from '../forms/form-actions';
import { IncomingFields } from '../incoming/incoming-fields';
import {
  incomingInputOf,
  redirectUrisAreWrong,
  type IncomingForm,
} from '../incoming/incoming-form';
import type { LinkCreation } from './use-create-link';

/** Confluence as the provider of the linked application. A link that only reads from the application can skip it. */
export function IncomingStep(props: {
  creation: LinkCreation;
  form: IncomingForm;
  /** Several fields may change before the next render: each change builds on the last one. */
  onChange: (change: (last: IncomingForm) => IncomingForm) => void;
  onCancel: () => void;
}) {
  const { creation, form, onChange, onCancel } = props;
  const { draft, submit, saveIncoming, goTo } = creation;
  const { t } = useI18n();
  const [isChecked, setIsChecked] = useState(false);
  const isWrong = redirectUrisAreWrong(form.redirectUris);
  const isExternal = draft.kind === 'external';

  const save = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (!isWrong) saveIncoming(incomingInputOf(form));
  };
  return (
    <form className="form" noValidate onSubmit={save}>
      <h2 className="form__title">{t('admin.incoming.title')}</h2>
      <p className="form__note">
        {t(`admin.incoming.${isExternal ? 'introExternal' : 'intro'}`, { name: draft.name })}
      </p>
      <IncomingFields
        form={form}
        update={(changes) => onChange((last) => ({ ...last, ...changes }))}
        error={isChecked && isWrong ? t('admin.incoming.redirectWrong') : undefined}
        isCloud={!isExternal && draft.deployment === 'cloud'}
      />
      <FormActions
        submitLabel={t('admin.continue')}
        busy={submit.busy}
        error={submit.error}
        onCancel={onCancel}
        onBack={() => goTo(isExternal ? 'application' : 'confirm')}
      >
        {!isExternal && <Button onClick={() => goTo('outgoing')}>{t('admin.outgoingOnly')}</Button>}
      </FormActions>
    </form>
  );
}

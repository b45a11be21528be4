import { useState, type FormEvent } from 'react';
import { Button } from '#ui/controls/button.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { FormActions } from '../forms/form-actions';
import { maySaveUnverified } from '../outgoing/may-save-unverified';
import { OutgoingFields } from '../outgoing/outgoing-fields';
import {
  outgoingInputOf,
  problemsOf,
  PROBLEM_KEYS,
  type OutgoingField,
  type OutgoingForm,
} from '../outgoing/outgoing-form';
import { RegisterHere } from '../outgoing/register-here';
import type { Step } from './draft';
import type { LinkCreation } from './use-create-link';

/** Confluence as the client of the other side. */
export function OutgoingStep(props: {
  creation: LinkCreation;
  form: OutgoingForm;
  /** Several fields may change before the next render: each change builds on the last one. */
  onChange: (change: (last: OutgoingForm) => OutgoingForm) => void;
  onCancel: () => void;
}) {
  const { creation, form, onChange, onCancel } = props;
  const { draft, submit, saved, redirectUri, saveOutgoing, goTo } = creation;
  const { t } = useI18n();
  const [isChecked, setIsChecked] = useState(false);
  const problems = problemsOf(form, false);
  const errorOf = (field: OutgoingField) => {
    const problem = isChecked ? problems[field] : undefined;
    return problem && t(PROBLEM_KEYS[problem]);
  };
  const save = (unverified: boolean) => {
    setIsChecked(true);
    if (Object.keys(problems).length === 0) saveOutgoing(outgoingInputOf(form), unverified);
  };
  return (
    <form
      className="form"
      noValidate
      autoComplete="off"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save(false);
      }}
    >
      <h2 className="form__title">{t('admin.outgoingTitle')}</h2>
      <RegisterHere form={form} redirectUri={redirectUri} url={draft.url} />
      <OutgoingFields
        form={form}
        update={(changes) => onChange((last) => ({ ...last, ...changes }))}
        errorOf={errorOf}
        secretIsKept={false}
      />
      <FormActions
        submitLabel={t('action.save')}
        busy={submit.busy}
        error={submit.error}
        onCancel={onCancel}
        onBack={saved ? undefined : () => goTo(stepBefore(draft.kind))}
      >
        {maySaveUnverified(submit.error) && (
          <Button onClick={() => save(true)}>{t('admin.saveUnverified')}</Button>
        )}
      </FormActions>
    </form>
  );
}

const stepBefore = (kind: LinkCreation['draft']['kind']): Step =>
  (({ oauth2: 'incoming', oauth1: 'confirm', external: 'application' }) as const)[kind];

import { useState, type FormEvent } from 'react';
import { Button } from '#ui/controls/button.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { TextField } from '#ui/controls/text-field.tsx';
import { FormActions } from '../forms/form-actions';
import { ByHandFields } from './by-hand-fields';
import { FindingMessage } from './finding-message';
import type { Finding } from './finding';
import type { LinkCreation } from './use-create-link';

/** Shows the application found at the URL, or why none was found. The administrator decides. */
export function ConfirmStep(props: { creation: LinkCreation; onCancel: () => void }) {
  const { draft, update, finding, submit, goTo, confirmApplication } = props.creation;
  const { t } = useI18n();
  const [isChecked, setIsChecked] = useState(false);
  const suggested = suggestedUrlOf(finding);
  const isNameless = draft.name.trim() === '';

  const goOn = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (!isNameless) goTo(draft.kind === 'oauth1' ? 'outgoing' : 'incoming');
  };
  return (
    <form className="form" noValidate onSubmit={goOn}>
      {finding && <FindingMessage finding={finding} draft={draft} />}
      {finding?.found === false && (
        <>
          <div className="actions">
            {suggested !== undefined && (
              <Button busy={submit.busy} onClick={() => confirmApplication(suggested)}>
                {t('admin.lookAt', { url: suggested })}
              </Button>
            )}
            <Button busy={submit.busy} onClick={() => confirmApplication()}>
              {t('admin.lookAgain')}
            </Button>
          </div>
          <ByHandFields draft={draft} update={update} />
        </>
      )}
      <TextField
        label={t('admin.name')}
        required
        maxLength={100}
        value={draft.name}
        error={isChecked && isNameless ? t('admin.required') : undefined}
        onChange={(name) => update({ name })}
      />
      <FormActions
        submitLabel={t('admin.continue')}
        busy={false}
        error={submit.error}
        onCancel={props.onCancel}
        onBack={() => goTo('application')}
      />
    </form>
  );
}

/** An address that is likely the right one, such as the one with the context path. */
function suggestedUrlOf(finding: Finding | undefined): string | undefined {
  if (!finding || finding.found || 'failure' in finding) return undefined;
  return finding.error.suggestedUrl;
}

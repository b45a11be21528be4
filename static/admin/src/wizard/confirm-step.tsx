import { useState, type FormEvent } from 'react';
import { Button } from '#ui/controls/button.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { TextField } from '#ui/controls/text-field.tsx';
import { nameError } from '../forms/name-error';
import { FormActions } from '../forms/form-actions';
import { ByHandFields } from './by-hand-fields';
import { FindingMessage } from './finding-message';
import type { Finding } from './finding';
import { LinkedAlready } from './linked-already';
import type { LinkCreation } from './use-create-link';

/** Shows the application found at the URL, or why none was found. The administrator decides. */
export function ConfirmStep(props: { creation: LinkCreation; onCancel: () => void }) {
  const { draft, update, finding, submit, links, goTo, confirmApplication } = props.creation;
  const { t } = useI18n();
  const [isChecked, setIsChecked] = useState(false);
  const suggested = suggestedUrlOf(finding);
  const nameProblem = nameError(draft.name, links, t);

  const goOn = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (nameProblem === undefined) goTo(draft.kind === 'oauth1' ? 'outgoing' : 'incoming');
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
      <LinkedAlready url={draft.url} links={links} />
      <TextField
        label={t('admin.name')}
        required
        maxLength={100}
        value={draft.name}
        error={isChecked ? nameProblem : undefined}
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

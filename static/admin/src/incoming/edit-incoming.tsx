import { useState, type FormEvent, type ReactNode } from 'react';
import type { ApplicationLinkView } from '#contract/application-link';
import { Button } from '#ui/controls/button.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { invokeAdmin } from '../bridge';
import { ConfirmDialog } from '../forms/confirm-dialog';
import { FormActions } from '../forms/form-actions';
import { FormPage } from '../forms/form-page';
import { IncomingFields } from './incoming-fields';
import {
  EMPTY_INCOMING,
  incomingFormOf,
  incomingInputOf,
  redirectUrisAreWrong,
} from './incoming-form';
import { IncomingEndpointFields } from './incoming-endpoint-fields';
import { IncomingDetails, type Issued } from './incoming-details';
import { useSubmit } from '../forms/use-submit';

/** Changes, adds or removes the incoming side of a link; a new one has a secret that is shown once. */
export function EditIncoming(props: {
  link: ApplicationLinkView;
  onSaved: (link: ApplicationLinkView) => void;
  onConfigureOutgoing: (link: ApplicationLinkView) => void;
  onCancel: () => void;
  /** What comes before the form. */
  children?: ReactNode;
}) {
  const { link, onSaved, onConfigureOutgoing, onCancel, children } = props;
  const { t } = useI18n();
  const stored = link.incoming;
  const [form, setForm] = useState(stored ? incomingFormOf(stored) : EMPTY_INCOMING);
  const [isChecked, setIsChecked] = useState(false);
  const [isRemoving, setIsRemoving] = useState(false);
  const [issued, setIssued] = useState<Issued>();
  const { busy, error, run } = useSubmit();
  const isWrong = redirectUrisAreWrong(form.redirectUris);

  const save = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (isWrong) return;
    run(async () => {
      const incoming = incomingInputOf(form);
      const saved = await invokeAdmin('saveIncoming', { linkId: link.id, incoming });
      if (saved.credentials) setIssued({ link: saved.link, credentials: saved.credentials });
      else onSaved(saved.link);
    });
  };
  if (issued) {
    return (
      <IncomingDetails
        issued={issued}
        onDone={() => onSaved(issued.link)}
        onConfigureOutgoing={() => onConfigureOutgoing(issued.link)}
      />
    );
  }
  return (
    <FormPage title={t('admin.editIncomingOf', { name: link.name })}>
      <form className="form" noValidate onSubmit={save}>
        {children}
        <IncomingFields
          form={form}
          update={(changes) => setForm((last) => ({ ...last, ...changes }))}
          error={isChecked && isWrong ? t('admin.incoming.redirectWrong') : undefined}
          isCloud={link.application.deployment === 'cloud'}
        />
        <IncomingEndpointFields incoming={stored} />
        <FormActions submitLabel={t('action.save')} busy={busy} error={error} onCancel={onCancel}>
          {stored && (
            <Button onClick={() => setIsRemoving(true)}>{t('admin.removeIncoming')}</Button>
          )}
        </FormActions>
      </form>
      {isRemoving && (
        <ConfirmDialog
          title={t('admin.removeIncomingOf', { name: link.name })}
          confirmLabel={t('admin.removeIncoming')}
          isDangerous
          work={async () => {
            onSaved((await invokeAdmin('saveIncoming', { linkId: link.id, incoming: null })).link);
          }}
          onCancel={() => setIsRemoving(false)}
        >
          <p>{t('admin.removeIncomingBody', { name: link.name })}</p>
        </ConfirmDialog>
      )}
    </FormPage>
  );
}

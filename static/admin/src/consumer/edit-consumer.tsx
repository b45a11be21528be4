import { useState, type FormEvent, type ReactNode } from 'react';
import type { ApplicationLinkView } from '#contract/application-link';
import { Button } from '#ui/controls/button.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { invokeAdmin } from '../bridge';
import { ConfirmDialog } from '../forms/confirm-dialog';
import { CopyField } from '../forms/copy-field';
import { FormActions } from '../forms/form-actions';
import { FormPage } from '../forms/form-page';
import { useSubmit } from '../forms/use-submit';
import { impersonatingLinkId } from '../people/impersonating-link';
import { ConsumerFields } from './consumer-fields';
import { consumerFormOf, consumerInputOf, emptyConsumer } from './consumer-form';
import { useConsumerForm } from './use-consumer-form';

/** Sets up, changes or removes the incoming side of a link by OAuth 1.0a. */
export function EditConsumer(props: {
  link: ApplicationLinkView;
  onSaved: (link: ApplicationLinkView) => void;
  onCancel: () => void;
  /** What comes before the form. */
  children?: ReactNode;
}) {
  const { link, onSaved, onCancel, children } = props;
  const { id: linkId, name, consumer: stored, displayUrl: url } = link;
  const { t } = useI18n();
  const first = stored ? consumerFormOf(stored) : emptyConsumer(url);
  const { form, check, ...fields } = useConsumerForm({ first, url, atOnce: false });
  const [isRemoving, setIsRemoving] = useState(false);
  const { busy, error, run } = useSubmit();

  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!check()) return;
    run(async () => {
      const consumer = consumerInputOf(form);
      onSaved((await invokeAdmin('saveConsumer', { linkId, consumer })).link);
    });
  };
  return (
    <FormPage title={t('admin.editIncomingOf', { name })}>
      <form className="form" noValidate autoComplete="off" onSubmit={save}>
        {children}
        {stored && (
          <CopyField
            label={t('admin.incomingOAuth1.providerUrl')}
            hint={t('admin.incomingOAuth1.providerUrlHint', { name })}
            value={stored.providerUrl}
          />
        )}
        <ConsumerFields
          form={form}
          name={name}
          impersonatingLinkId={impersonatingLinkId(link)}
          {...fields}
        />
        <FormActions submitLabel={t('action.save')} busy={busy} error={error} onCancel={onCancel}>
          {stored && (
            <Button onClick={() => setIsRemoving(true)}>{t('admin.removeIncoming')}</Button>
          )}
        </FormActions>
      </form>
      {isRemoving && (
        <ConfirmDialog
          title={t('admin.removeIncomingOf', { name })}
          confirmLabel={t('admin.removeIncoming')}
          isDangerous
          work={async () => {
            onSaved((await invokeAdmin('saveConsumer', { linkId, consumer: null })).link);
          }}
          onCancel={() => setIsRemoving(false)}
        >
          <p>{t('admin.incomingOAuth1.removeBody', { name })}</p>
        </ConfirmDialog>
      )}
    </FormPage>
  );
}

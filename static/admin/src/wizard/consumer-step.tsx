import type { FormEvent } from 'react';
import { Button } from '#ui/controls/button.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { ConsumerFields } from '../consumer/consumer-fields';
import { consumerInputOf, emptyConsumer } from '../consumer/consumer-form';
import { useConsumerForm } from '../consumer/use-consumer-form';
import { FormActions } from '../forms/form-actions';
import type { LinkCreation } from './use-create-link';

/** The linked application as an OAuth 1.0a consumer of Confluence: what it publishes is read at once. */
export function ConsumerStep({
  creation,
  onCancel,
}: {
  creation: LinkCreation;
  onCancel: () => void;
}) {
  const { draft, submit, saveConsumer } = creation;
  const { name, url } = draft;
  const { t } = useI18n();
  const first = emptyConsumer(url);
  const { form, check, ...fields } = useConsumerForm({ first, url, atOnce: true });

  const save = (event: FormEvent) => {
    event.preventDefault();
    if (check()) saveConsumer(consumerInputOf(form));
  };
  return (
    <form className="form" noValidate autoComplete="off" onSubmit={save}>
      <h2 className="form__title">{t('admin.incomingOAuth1.title')}</h2>
      <p className="form__note">{t('admin.incomingOAuth1.intro', { name })}</p>
      <ConsumerFields form={form} name={name} {...fields} />
      <FormActions
        submitLabel={t('admin.incomingOAuth1.saveAndTest')}
        busy={submit.busy}
        error={submit.error}
        onCancel={onCancel}
      >
        <Button onClick={onCancel}>{t('admin.incomingOAuth1.outgoingOnly')}</Button>
      </FormActions>
    </form>
  );
}

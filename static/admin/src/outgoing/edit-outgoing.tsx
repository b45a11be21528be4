import { useState, type FormEvent } from 'react';
import type { ApplicationLinkView } from '#contract/application-link';
import { OUTGOING_KINDS, type OutgoingKind } from '#contract/link-configuration';
import { Button } from '#ui/controls/button.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { Select } from '#ui/controls/select.tsx';
import { invokeAdmin } from '../bridge';
import { ConfirmDialog } from '../forms/confirm-dialog';
import { EndsApprovalsNote } from '../forms/ends-approvals-note';
import { approveEgress } from '../egress/approve-egress';
import { endpointsOf } from '../egress/outgoing-endpoints';
import { FormActions } from '../forms/form-actions';
import { FormPage } from '../forms/form-page';
import { maySaveUnverified } from './may-save-unverified';
import { OutgoingFields } from './outgoing-fields';
import { emptyOutgoing, outgoingFormOf, outgoingInputOf, withTarget } from './outgoing-form';
import { RegisterHere } from './register-here';
import { useOutgoingForm } from './use-outgoing-form';
import { useSubmit } from '../forms/use-submit';

/** Changes, adds or removes the outgoing side of a link. */
export function EditOutgoing(props: {
  link: ApplicationLinkView;
  onSaved: (link: ApplicationLinkView) => void;
  onCancel: () => void;
}) {
  const { link, onSaved, onCancel } = props;
  const { t } = useI18n();
  const stored = link.outgoing;
  const { type } = link.application;
  const initial = stored
    ? outgoingFormOf(stored, type)
    : emptyOutgoing({ kind: usualKind(link), type });
  const { fields, endsApprovals, replace, check } = useOutgoingForm(initial, link);
  const { busy, error, run } = useSubmit();
  const [isRemoving, setIsRemoving] = useState(false);
  const { form } = fields;

  const save = (unverified: boolean) => {
    if (!check()) return;
    run(async () => {
      const outgoing = outgoingInputOf(form);
      await approveEgress(endpointsOf(outgoing));
      const payload = { linkId: link.id, outgoing, ...(unverified && { unverified }) };
      onSaved((await invokeAdmin('saveOutgoing', payload)).link);
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(false);
  };
  return (
    <FormPage title={t('admin.editOutgoingOf', { name: link.name })}>
      <form className="form" noValidate onSubmit={submit} autoComplete="off">
        <Select
          label={t('admin.authentication')}
          value={form.kind}
          options={OUTGOING_KINDS.map((value) => ({ value, label: t(`admin.kinds.${value}`) }))}
          onChange={(kind) => replace(withTarget(form, { kind: kind as OutgoingKind, type }))}
        />
        <RegisterHere form={form} redirectUri={link.redirectUri} url={link.displayUrl} />
        <OutgoingFields {...fields} />
        {stored && endsApprovals && <EndsApprovalsNote stored={stored} change="outgoing" />}
        <FormActions submitLabel={t('action.save')} busy={busy} error={error} onCancel={onCancel}>
          {maySaveUnverified(error) && (
            <Button onClick={() => save(true)}>{t('admin.saveUnverified')}</Button>
          )}
          {stored && (
            <Button onClick={() => setIsRemoving(true)}>{t('admin.removeOutgoing')}</Button>
          )}
        </FormActions>
      </form>
      {isRemoving && (
        <ConfirmDialog
          title={t('admin.removeOutgoingOf', { name: link.name })}
          confirmLabel={t('admin.removeOutgoing')}
          isDangerous
          work={async () => {
            onSaved((await invokeAdmin('saveOutgoing', { linkId: link.id, outgoing: null })).link);
          }}
          onCancel={() => setIsRemoving(false)}
        >
          <p>{t('admin.removeOutgoingBody')}</p>
        </ConfirmDialog>
      )}
    </FormPage>
  );
}

const usualKind = ({ application }: ApplicationLinkView): OutgoingKind => {
  if (application.type === 'generic') return 'oauth2-external';
  return application.deployment === 'cloud' ? 'oauth2-cloud' : 'oauth2-data-center';
};

import type { ApplicationLinkView } from '#contract/application-link';
import { openOtherSite } from '#ui/bridge';
import { Button } from '#ui/controls/button.tsx';
import { Dialog } from '#ui/messages/dialog.tsx';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { SectionMessage } from '#ui/messages/section-message.tsx';
import { invokeAdmin } from '../bridge';
import { useSubmit } from '../forms/use-submit';

/** Asks for the approval of the shared account: the administrator must sign in to the application as that account. */
export function ApproveAsLink(props: { link: ApplicationLinkView; onDone: () => void }) {
  const { t } = useI18n();
  return (
    <div className="form">
      <SectionMessage tone="information" title={t('admin.approveAsLink.title')}>
        <p>{t('admin.approveAsLink.body', { name: props.link.name })}</p>
      </SectionMessage>
      <ApproveActions {...props} />
    </div>
  );
}

/** The same, from the list. */
export function ApproveAsLinkDialog(props: { link: ApplicationLinkView; onDone: () => void }) {
  const { link, onDone } = props;
  const { t } = useI18n();
  return (
    <Dialog title={t('admin.approveAsSharedOf', { name: link.name })} onClose={onDone}>
      <p>{t('admin.approveAsLink.body', { name: link.name })}</p>
      <ApproveActions {...props} />
    </Dialog>
  );
}

function ApproveActions(props: { link: ApplicationLinkView; onDone: () => void }) {
  const { link, onDone } = props;
  const { t } = useI18n();
  const { busy, error, run } = useSubmit();
  const approve = () =>
    run(async () => {
      const payload = { linkId: link.id, as: 'link', returnTo: null } as const;
      const { authorizationUrl } = await invokeAdmin('approveLink', payload);
      await openOtherSite(authorizationUrl);
    });
  return (
    <>
      {error && <ErrorMessage error={error} />}
      <div className="actions">
        <Button appearance="primary" busy={busy} onClick={approve}>
          {t('admin.approveAsLink.begin')}
        </Button>
        <Button onClick={onDone}>{t('admin.done')}</Button>
      </div>
    </>
  );
}

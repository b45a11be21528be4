import type { ApplicationLinkView } from '#contract/application-link';
import { useI18n } from '#ui/i18n/i18n-context';
import type { LinkPage } from './use-link-page';
import { ApproveAsLinkDialog } from '../access/approve-as-link';
import { DisableLinkDialog } from '../dialogs/disable-link-dialog';
import { TryRequestDialog } from '../dialogs/try-request-dialog';
import { CredentialsDialog } from '../dialogs/credentials-dialog';
import { DeleteLinkDialog } from '../dialogs/delete-link-dialog';
import { EditAddressDialog } from '../dialogs/edit-address-dialog';
import { MakePrimaryDialog } from '../dialogs/make-primary-dialog';

/** The dialog that a link's menu opened. */
export function LinkDialogs({ page }: { page: LinkPage }) {
  const { dialog, closeDialog } = page;
  const { t } = useI18n();
  if (!dialog) return null;
  const { kind, link } = dialog;
  const saved = (changed: ApplicationLinkView, text?: string) => {
    closeDialog();
    page.change(changed, text);
  };
  switch (kind) {
    case 'credentials':
      return (
        <CredentialsDialog
          link={link}
          onChanged={(changed) => page.change(changed, t('admin.rotated', { name: link.name }))}
          onClose={closeDialog}
        />
      );
    case 'address':
      return (
        <EditAddressDialog link={link} links={page.all} onSaved={saved} onCancel={closeDialog} />
      );
    case 'approve':
      return (
        <ApproveAsLinkDialog
          link={link}
          onDone={() => {
            closeDialog();
            page.retest(link);
          }}
        />
      );
    case 'try':
      return (
        <TryRequestDialog
          link={link}
          onApprove={() => {
            closeDialog();
            page.actions.approve(link);
          }}
          onClose={closeDialog}
        />
      );
    case 'disable':
      return (
        <DisableLinkDialog
          link={link}
          onDone={(changed) => saved(changed, t('admin.disabled', { name: link.name }))}
          onCancel={closeDialog}
        />
      );
    case 'primary':
      return (
        <MakePrimaryDialog
          link={link}
          onDone={(links) => {
            closeDialog();
            page.replaceAll(links, t('admin.saved', { name: link.name }));
          }}
          onCancel={closeDialog}
        />
      );
    case 'delete':
      return (
        <DeleteLinkDialog
          link={link}
          onDeleted={() => {
            closeDialog();
            page.remove(link);
          }}
          onCancel={closeDialog}
        />
      );
  }
}

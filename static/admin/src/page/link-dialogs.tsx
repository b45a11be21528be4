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
        <EditAddressDialog
          link={link}
          links={page.links.value ?? []}
          onSaved={(changed) => {
            closeDialog();
            page.change(changed);
          }}
          onCancel={closeDialog}
        />
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
          onDone={(changed) => {
            closeDialog();
            page.change(changed, t('admin.disabled', { name: link.name }));
          }}
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

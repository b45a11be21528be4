import type { ApplicationLinkView } from '#contract/application-link';
import { useI18n } from '#ui/i18n/i18n-context';
import { EditAccess } from '../access/edit-access';
import { RepointMacros } from '../repoint/repoint-macros';
import type { LinkPage } from './use-link-page';
import type { LinkForm } from '../view';
import { EditIncomingSide } from '../consumer/edit-incoming-side';
import { EditOutgoing } from '../outgoing/edit-outgoing';

/** The form that a link's menu opened in the place of the list. */
export function LinkFormPage(props: { page: LinkPage; form: LinkForm; link: ApplicationLinkView }) {
  const { page, form, link } = props;
  const { t } = useI18n();
  const shared = {
    link,
    onSaved: (saved: ApplicationLinkView) => page.save(saved),
    onCancel: () => page.showList({ linkId: link.id }),
  };
  switch (form) {
    case 'incoming':
      return (
        <EditIncomingSide
          {...shared}
          onConfigureOutgoing={(saved) => {
            page.change(saved);
            page.openForm('outgoing', saved);
          }}
        />
      );
    case 'outgoing':
      return <EditOutgoing {...shared} />;
    case 'access':
      return <EditAccess {...shared} onChanged={(saved) => page.change(saved)} />;
    case 'repoint':
      return (
        <RepointMacros
          link={link}
          links={page.all}
          onDone={() => {
            page.noteChange(t('admin.repoint.left'));
            page.showList({ linkId: link.id });
          }}
        />
      );
  }
}

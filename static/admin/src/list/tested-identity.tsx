import type { ApplicationLinkView } from '#contract/application-link';
import type { LinkStatus } from '#contract/link-status';
import { useI18n } from '#ui/i18n/i18n-context';

/** As whom readers read and the link was tested, and what keeps this administrator from reading. */
export function TestedIdentity(props: { link: ApplicationLinkView; status: LinkStatus }) {
  const { access } = props.link;
  const { testedAs: user, ownApproval } = props.status;
  const { t } = useI18n();
  const isShared = access.mode === 'shared';
  const notes = [
    user !== undefined && t(isShared ? 'admin.everyoneReadsAs' : 'admin.testedAs', { user }),
    user === undefined && isShared && t('admin.everyoneReads'),
    isShared && access.spaces.length === 0 && t('admin.noSpaceYet'),
    ownApproval && t(`admin.ownApproval.${ownApproval}`),
  ].filter((note) => typeof note === 'string');
  return notes.map((note) => (
    <p key={note} className="link-status__note">
      <bdi>{note}</bdi>
    </p>
  ));
}

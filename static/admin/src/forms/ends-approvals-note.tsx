import type { OutgoingView } from '#contract/application-link';
import { useI18n } from '#ui/i18n/i18n-context';
import { SectionMessage } from '#ui/messages/section-message.tsx';

/** Warns before saving that the change ends all approvals. OAuth 1.0a has no client secret to clear. */
export function EndsApprovalsNote(props: { stored: OutgoingView; change: 'url' | 'outgoing' }) {
  const { stored, change } = props;
  const { t } = useI18n();
  const kind = stored.kind === 'oauth1' ? 'oauth1' : 'oauth2';
  return (
    <SectionMessage tone="warning" title={t(`admin.endsApprovals.${kind}.title`)} role="status">
      <p>{t(`admin.endsApprovals.${kind}.${change}`)}</p>
    </SectionMessage>
  );
}

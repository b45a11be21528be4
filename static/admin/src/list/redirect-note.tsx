import type { ApplicationLinkView } from '#contract/application-link';
import { Button } from '#ui/controls/button.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import type { LinkActions } from '../view';
import './redirect-note.css';

interface NoteProps {
  link: ApplicationLinkView;
  actions: LinkActions;
}

/** What the incoming side of a link lacks: its redirect URL, or an administrator's word on the one that was asked for. */
export function RedirectNote({ link, actions }: NoteProps) {
  const { incoming } = link;
  if (!incoming || incoming.redirectUris.length > 0 || link.disabled) return null;
  const { heldRedirectUri } = incoming;
  if (heldRedirectUri !== undefined) {
    return <Held link={link} actions={actions} uri={heldRedirectUri} />;
  }
  return incoming.allowsClientCredentials ? null : <Missing link={link} actions={actions} />;
}

function Held({ link, actions, uri }: NoteProps & { uri: string }) {
  const { t } = useI18n();
  const answer = (redirectUris: string[]) => actions.setRedirectUris(link, redirectUris);
  return (
    <div className="redirect-note">
      <p className="redirect-note__title">{t('admin.heldRedirect.title')}</p>
      <p>{t('admin.heldRedirect.body', { host: new URL(link.displayUrl).host })}</p>
      <p className="redirect-note__uri">
        <bdi dir="ltr">{uri}</bdi>
      </p>
      <div className="actions">
        <Button onClick={() => answer([uri])}>{t('admin.heldRedirect.accept')}</Button>
        <Button appearance="link" onClick={() => answer([])}>
          {t('admin.heldRedirect.discard')}
        </Button>
      </div>
    </div>
  );
}

function Missing({ link, actions }: NoteProps) {
  const { t } = useI18n();
  const isCloud = link.application.deployment === 'cloud';
  return (
    <div className="redirect-note">
      <p className="redirect-note__title">{t('admin.heldRedirect.missing')}</p>
      <p>
        {t(`admin.heldRedirect.${isCloud ? 'missingCloud' : 'missingBody'}`, { name: link.name })}
      </p>
      <Button appearance="link" onClick={() => actions.openForm('incoming', link)}>
        {t('admin.editIncoming')}
      </Button>
    </div>
  );
}

/** Whether the note is shown, so that the status need not say the same. */
export const hasRedirectNote = ({ incoming, disabled }: ApplicationLinkView): boolean =>
  incoming?.redirectUris.length === 0 && !disabled;

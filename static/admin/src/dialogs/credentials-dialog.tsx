import { useEffect, useState } from 'react';
import type { ApplicationLinkView, IncomingCredentials } from '#contract/application-link';
import { Button } from '#ui/controls/button.tsx';
import { Dialog } from '#ui/messages/dialog.tsx';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { Skeleton } from '#ui/display/skeleton.tsx';
import { useLoad } from '#ui/use-load';
import { invokeAdmin } from '../bridge';
import { ConsumerCredentialsView } from './consumer-credentials-view';
import { IncomingCredentialsView } from './incoming-credentials-view';
import { OutgoingCredentialsView } from './outgoing-credentials-view';
import './credentials.css';

/** Client ids and when their secrets were set; never a secret but a new incoming one. */
export function CredentialsDialog(props: {
  link: ApplicationLinkView;
  onChanged: (link: ApplicationLinkView) => void;
  onClose: () => void;
}) {
  const { id, name } = props.link;
  const { t } = useI18n();
  const [link, load] = useLoad<ApplicationLinkView>();
  const [issued, setIssued] = useState<IncomingCredentials>();
  // Asks the backend, because the audit log records each view.
  useEffect(() => {
    void load(() => invokeAdmin('viewCredentials', { linkId: id }));
  }, [load, id]);

  const rotate = async () => {
    const saved = await invokeAdmin('rotateIncomingSecret', { linkId: id });
    setIssued(saved.credentials);
    void load(() => Promise.resolve(saved.link));
    props.onChanged(saved.link);
  };
  return (
    <Dialog title={t('admin.credentialsOf', { name })} onClose={props.onClose}>
      {link.error && <ErrorMessage error={link.error} />}
      {!link.value && !link.error && <Skeleton label={t('admin.loadingCredentials')} bars={3} />}
      {link.value && <Credentials link={link.value} issued={issued} onRotate={rotate} />}
      <div className="actions">
        <Button onClick={props.onClose}>{t('action.close')}</Button>
      </div>
    </Dialog>
  );
}

function Credentials(props: {
  link: ApplicationLinkView;
  issued: IncomingCredentials | undefined;
  onRotate: () => Promise<void>;
}) {
  const { link, issued, onRotate } = props;
  const { outgoing, incoming, consumer, redirectUri } = link;
  const { t } = useI18n();
  return (
    <>
      {link.direction === 'none' && <p>{t('admin.noCredentials')}</p>}
      {outgoing && <OutgoingCredentialsView outgoing={outgoing} redirectUri={redirectUri} />}
      {incoming && (
        <IncomingCredentialsView incoming={incoming} issued={issued} onRotate={onRotate} />
      )}
      {consumer && <ConsumerCredentialsView consumer={consumer} />}
    </>
  );
}

import { useState } from 'react';
import type { IncomingCredentials, IncomingView } from '#contract/application-link';
import { Button } from '#ui/controls/button.tsx';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { SectionMessage } from '#ui/messages/section-message.tsx';
import { CopyField } from '../forms/copy-field';
import { IncomingEndpointFields } from '../incoming/incoming-endpoint-fields';
import { useSubmit } from '../forms/use-submit';
import { useFocusOnMount } from '../forms/use-focus-on-mount';
import { SecretSet } from './secret-set';

export function IncomingCredentialsView(props: {
  incoming: IncomingView;
  /** The secret that was made just now. */
  issued: IncomingCredentials | undefined;
  onRotate: () => Promise<void>;
}) {
  const { incoming, issued, onRotate } = props;
  const { t, format } = useI18n();
  return (
    <section className="credentials">
      <h3 className="credentials__title">{t('admin.direction.incoming')}</h3>
      <CopyField label={t('admin.incomingClientId')} value={incoming.clientId} />
      {issued ? (
        <NewSecret secret={issued.clientSecret} />
      ) : (
        <>
          <SecretSet at={incoming.secretSetAt} />
          <RotateSecret onRotate={onRotate} />
        </>
      )}
      <p className="credentials__note">
        {incoming.lastUsedAt === undefined
          ? t('admin.neverUsed')
          : t('admin.lastUsed', { time: format.dateTime(incoming.lastUsedAt) })}
      </p>
      <IncomingEndpointFields incoming={incoming} />
    </section>
  );
}

/** Asked twice: the other side stops working until it has the new one. */
function RotateSecret({ onRotate }: { onRotate: () => Promise<void> }) {
  const { t } = useI18n();
  const [isAsking, setIsAsking] = useState(false);
  return isAsking ? (
    <RotateQuestion onRotate={onRotate} onKeep={() => setIsAsking(false)} />
  ) : (
    <div className="actions">
      <Button onClick={() => setIsAsking(true)}>{t('admin.rotate')}</Button>
    </div>
  );
}

function RotateQuestion(props: { onRotate: () => Promise<void>; onKeep: () => void }) {
  const { t } = useI18n();
  const { busy, error, run } = useSubmit();
  const question = useFocusOnMount<HTMLDivElement>();
  return (
    <div ref={question} tabIndex={-1}>
      <SectionMessage tone="warning" title={t('admin.rotateTitle')}>
        <p>{t('admin.rotateBody')}</p>
        {error && <ErrorMessage error={error} />}
        <div className="actions">
          <Button appearance="danger" busy={busy} onClick={() => run(props.onRotate)}>
            {t('admin.rotateConfirm')}
          </Button>
          <Button onClick={props.onKeep}>{t('admin.keepSecret')}</Button>
        </div>
      </SectionMessage>
    </div>
  );
}

function NewSecret({ secret }: { secret: string }) {
  const { t } = useI18n();
  const message = useFocusOnMount<HTMLDivElement>();
  return (
    <div ref={message} tabIndex={-1}>
      <SectionMessage tone="warning" title={t('admin.issued.title')}>
        <p>{t('admin.issued.body')}</p>
        <CopyField label={t('admin.clientSecret')} value={secret} />
      </SectionMessage>
    </div>
  );
}

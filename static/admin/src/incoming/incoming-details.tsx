import type { ApplicationLinkView, IncomingCredentials } from '#contract/application-link';
import { Button } from '#ui/controls/button.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { FormPage } from '../forms/form-page';
import { IssuedCredentials } from './issued-credentials';

export interface Issued {
  link: ApplicationLinkView;
  credentials: IncomingCredentials;
}

/** "Incoming link details": the values that the application needs, and the button to the outgoing side. */
export function IncomingDetails(props: {
  issued: Issued;
  note?: string;
  onDone: () => void;
  onConfigureOutgoing: () => void;
}) {
  const { issued, note, onDone, onConfigureOutgoing } = props;
  const { t } = useI18n();
  return (
    <FormPage title={t('admin.issued.heading')} note={note} step="issued">
      <div className="form">
        <IssuedCredentials credentials={issued.credentials} incoming={issued.link.incoming} />
        <div className="actions">
          <Button appearance="primary" onClick={onConfigureOutgoing}>
            {t('admin.configureOutgoing')}
          </Button>
          <Button onClick={onDone}>{t('admin.done')}</Button>
        </div>
      </div>
    </FormPage>
  );
}

import type { ApplicationLinkView } from '../../../../src/contract/application-link';
import { Button } from '../../../ui/button';
import { useI18n } from '../../../ui/i18n/i18n-context';
import { RegisterConsumer } from '../edit/register-consumer';

/** OAuth 1.0: the link exists; now the other side must be told of it. */
export function ConsumerStep({ link, onDone }: { link: ApplicationLinkView; onDone: () => void }) {
  const { t } = useI18n();
  return (
    <div className="form">
      <RegisterConsumer
        outgoing={link.outgoing}
        redirectUri={link.redirectUri}
        url={link.displayUrl}
      />
      <div className="actions">
        <Button appearance="primary" onClick={onDone}>
          {t('admin.done')}
        </Button>
      </div>
    </div>
  );
}

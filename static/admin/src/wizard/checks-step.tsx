import type { ApplicationLinkView } from '#contract/application-link';
import { Button } from '#ui/controls/button.tsx';
import { Lozenge } from '#ui/display/lozenge.tsx';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { openOtherSite } from '#ui/bridge';
import { CopyField } from '../forms/copy-field';
import './checks-step.css';
import { useTwoWayChecks, type CheckState } from './use-two-way-checks';

/** Where Atlassian's products list their application links. */
const LINKS_PATH = '/plugins/servlet/applinks/listApplicationLinks';

/** Leads the administrator to the other side and back, and shows what has been seen of both directions. */
export function ChecksStep(props: { link: ApplicationLinkView; onDone: () => void }) {
  const { link, onDone } = props;
  const { name, displayUrl, consumer } = link;
  const { t } = useI18n();
  const { outgoing, incoming, error, check } = useTwoWayChecks(link.id);
  return (
    <div className="form">
      <h2 className="form__title">{t('admin.incomingOAuth1.checks')}</h2>
      <p className="form__note">{t('admin.incomingOAuth1.checksIntro', { name })}</p>
      <ol className="checks" aria-live="polite">
        <Check state={outgoing}>{t('admin.incomingOAuth1.checkOutgoing', { name })}</Check>
        <Check state={consumer ? 'done' : 'open'}>
          {t('admin.incomingOAuth1.checkKey', { name })}
        </Check>
        <Check state={incoming}>{t('admin.incomingOAuth1.checkIncoming', { name })}</Check>
      </ol>
      {consumer && incoming !== 'done' && (
        <>
          <p className="form__note">{t('admin.incomingOAuth1.howToTest', { name })}</p>
          <CopyField
            label={t('admin.incomingOAuth1.providerUrl')}
            hint={t('admin.incomingOAuth1.providerUrlHint', { name })}
            value={consumer.providerUrl}
          />
        </>
      )}
      {error && <ErrorMessage error={error} />}
      <div className="actions">
        <Button appearance="primary" onClick={onDone}>
          {t('admin.done')}
        </Button>
        <Button onClick={() => void openOtherSite(displayUrl + LINKS_PATH)}>
          {t('admin.incomingOAuth1.openRemote', { name })}
        </Button>
        <Button onClick={check}>{t('admin.incomingOAuth1.checkAgain')}</Button>
      </div>
    </div>
  );
}

const APPEARANCES = { done: 'success', open: 'neutral', checking: 'inprogress' } as const;

function Check({ state, children }: { state: CheckState; children: string }) {
  const { t } = useI18n();
  return (
    <li>
      <span className="check">
        <span>{children}</span>{' '}
        <Lozenge appearance={APPEARANCES[state]}>
          {t(`admin.incomingOAuth1.state.${state}`)}
        </Lozenge>
      </span>
    </li>
  );
}

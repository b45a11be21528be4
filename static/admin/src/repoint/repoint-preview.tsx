import type { ApplicationLinkView, PageUse } from '#contract/application-link';
import { Button } from '#ui/controls/button.tsx';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { SectionMessage } from '#ui/messages/section-message.tsx';
import type { Submit } from '../forms/use-submit';
import { useMacroCounts } from '../use-macro-counts';
import { PageTitle } from './page-title';

/** Lists exactly the pages that will change. */
export function RepointPreview(props: {
  link: ApplicationLinkView;
  target: ApplicationLinkView;
  chosen: PageUse[];
  submit: Submit;
  onMove: () => void;
  onBack: () => void;
  onCancel: () => void;
}) {
  const { link, target, chosen, submit, onMove, onBack, onCancel } = props;
  const { t } = useI18n();
  const { total, words } = useMacroCounts()(chosen);
  const isSigned = target.access.mode === 'shared';
  return (
    <div className="form">
      <p>
        <bdi>
          {t.plural('admin.repoint.willMove', total, {
            ...words,
            from: link.name,
            to: target.name,
          })}
        </bdi>
      </p>
      {isSigned && (
        <SectionMessage tone="warning" title={t('admin.repoint.signs.title')}>
          <p>
            <bdi>{t('admin.repoint.signs.body', { to: target.name })}</bdi>
          </p>
        </SectionMessage>
      )}
      <ul className="repoint__pages">
        {chosen.map((page) => (
          <li key={page.pageId}>
            <PageTitle page={page} />
            {isSigned && <Queries queries={page.queries} />}
          </li>
        ))}
      </ul>
      <p className="form__note">{t('admin.repoint.versions')}</p>
      {submit.error && <ErrorMessage error={submit.error} />}
      <div className="actions">
        <Button appearance="primary" busy={submit.busy} onClick={onMove}>
          {t('admin.repoint.move')}
        </Button>
        <Button onClick={onBack}>{t('admin.back')}</Button>
        <Button appearance="subtle" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </div>
  );
}

function Queries({ queries }: { queries: string[] }) {
  return (
    <ul className="repoint__queries">
      {queries.map((jql, index) => (
        <li key={index}>
          <code dir="ltr">{jql}</code>
        </li>
      ))}
    </ul>
  );
}

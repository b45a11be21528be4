import type { RepointOutcome } from '#contract/admin-invocations';
import type { ApplicationLinkView, PageUse } from '#contract/application-link';
import { Button } from '#ui/controls/button.tsx';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { SectionMessage } from '#ui/messages/section-message.tsx';
import { Spinner } from '#ui/display/spinner.tsx';
import { useMacroCounts } from '../use-macro-counts';
import type { Repoint } from './use-repoint';

/** Shows the pages that moved, those that did not and why, and Undo. */
export function RepointResult(props: {
  link: ApplicationLinkView;
  target: ApplicationLinkView;
  pages: PageUse[];
  repoint: Repoint;
  onDone: () => void;
}) {
  const { link, target, pages, repoint, onDone } = props;
  const { moved, undone, submit, undo } = repoint;
  const { t } = useI18n();
  const mayUndo = undone === undefined && moved.some((outcome) => outcome.moved.length > 0);
  return (
    <div className="form">
      <Outcome outcomes={undone ?? moved} pages={pages} to={undone ? link.name : target.name} />
      {submit.busy && (
        <p role="status">
          <Spinner /> {t('admin.repoint.moving')}
        </p>
      )}
      {submit.error && <ErrorMessage error={submit.error} />}
      <div className="actions">
        <Button appearance="primary" onClick={onDone}>
          {t('admin.done')}
        </Button>
        {mayUndo && (
          <Button busy={submit.busy} onClick={undo}>
            {t('admin.repoint.undo')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Outcome(props: { outcomes: RepointOutcome[]; pages: PageUse[]; to: string }) {
  const { outcomes, pages, to } = props;
  const { t } = useI18n();
  const moved = outcomes.flatMap((outcome) => outcome.moved);
  const failed = outcomes.flatMap((outcome) => outcome.failed);
  const { total, words } = useMacroCounts()(moved);
  const title = t.plural('admin.repoint.moved', total, { ...words, to });
  return (
    <SectionMessage tone={failed.length > 0 ? 'warning' : 'success'} title={title} role="status">
      {failed.length > 0 && (
        <>
          <p>{t('admin.repoint.stayed')}</p>
          <ul className="repoint__pages">
            {failed.map(({ pageId, reason }) => (
              <li key={pageId}>
                <bdi>{pages.find((page) => page.pageId === pageId)?.title ?? pageId}</bdi>
                {': '}
                {t(`admin.repoint.reason.${reason}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </SectionMessage>
  );
}

import type { ApplicationLinkView } from '#contract/application-link';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { Skeleton } from '#ui/display/skeleton.tsx';
import { AuditLog } from '../audit/audit-log';
import { Diagnostics } from '../diagnostics/diagnostics';
import { LinkDialogs } from './link-dialogs';
import { UnusedEgress } from '../egress/unused-egress';
import { LinkFormPage } from './link-form-page';
import { LinkList } from '../list/link-list';
import { useLinkPage } from './use-link-page';
import { CreateLink } from '../wizard/create-link';

/** The page "Application links": the list with its log, or a form in their place. */
export function ApplicationLinks(props: { firstLinks: Promise<ApplicationLinkView[]> }) {
  const { t } = useI18n();
  const page = useLinkPage(props.firstLinks);
  const { links, view, statuses } = page;

  if (view.kind === 'create') {
    return (
      <CreateLink
        links={page.all}
        onCreated={(link) => page.save(link, t('admin.created', { name: link.name }))}
        onCancel={() => page.showList({ on: 'create' })}
      />
    );
  }
  if (view.kind === 'diagnostics') {
    return <Diagnostics onClose={() => page.showList({ on: 'diagnostics' })} />;
  }
  if (view.kind !== 'list') return <LinkFormPage page={page} form={view.kind} link={view.link} />;
  return (
    <main className="page">
      {links.error && (
        <ErrorMessage error={links.error} onRetry={page.reload} busy={links.loading} />
      )}
      {!links.value && !links.error && <Skeleton label={t('admin.loading')} />}
      {page.failure && <ErrorMessage error={page.failure} />}
      {links.value && <UnusedEgress links={links.value} />}
      {links.value && (
        <>
          <LinkList
            links={links.value}
            statuses={statuses}
            actions={page.actions}
            onCreate={page.create}
            onDiagnose={page.diagnose}
            focusOn={page.focusOn}
          />
          <AuditLog version={page.changes} />
        </>
      )}
      <LinkDialogs page={page} />
      <p className="visually-hidden" role="status">
        {page.message}
      </p>
    </main>
  );
}

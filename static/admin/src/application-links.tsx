import { useCallback, useEffect, useState } from 'react';
import type { ApplicationLinkView } from '../../../src/contract/application-link';
import { ErrorMessage } from '../../ui/error-message';
import { useI18n } from '../../ui/i18n/i18n-context';
import { Skeleton } from '../../ui/skeleton';
import { useLoad } from '../../ui/use-load';
import { invokeAdmin } from './bridge';
import { CreateLink } from './create-link';
import { LinkList } from './link-list';
import { UnusedEgress } from './unused-egress';
import './application-links.css';

/** The page "Application links": the list, or the form for a new one. */
export function ApplicationLinks(props: { firstLinks: Promise<ApplicationLinkView[]> }) {
  const { t } = useI18n();
  const { links, reload, set } = useLinks(props.firstLinks);
  const [isCreating, setIsCreating] = useState(false);
  const [message, setMessage] = useState('');
  const [deleted, setDeleted] = useState<ApplicationLinkView>();

  const onCreated = (link: ApplicationLinkView) => {
    set([...(links.value ?? []).filter(({ id }) => id !== link.id), link]);
    setMessage(t('admin.created', { name: link.name }));
    setIsCreating(false);
  };
  const onDeleted = (link: ApplicationLinkView) => {
    set((links.value ?? []).filter(({ id }) => id !== link.id));
    setMessage(t('admin.deleted', { name: link.name }));
    setDeleted(link);
  };
  if (isCreating) {
    return <CreateLink onCreated={onCreated} onCancel={() => setIsCreating(false)} />;
  }
  return (
    <main className="page">
      {links.error && <ErrorMessage error={links.error} onRetry={reload} busy={links.loading} />}
      {!links.value && !links.error && <Skeleton label={t('admin.loading')} />}
      {deleted && links.value && !usesOrigin(links.value, deleted) && (
        <UnusedEgress key={deleted.id} origin={originOf(deleted)} />
      )}
      {links.value && (
        <LinkList links={links.value} onCreate={() => setIsCreating(true)} onDeleted={onDeleted} />
      )}
      <p className="visually-hidden" role="status">
        {message}
      </p>
    </main>
  );
}

const originOf = (link: ApplicationLinkView) => new URL(link.displayUrl).origin;

const usesOrigin = (links: ApplicationLinkView[], deleted: ApplicationLinkView) =>
  links.some((link) => originOf(link) === originOf(deleted));

function useLinks(firstLinks: Promise<ApplicationLinkView[]>) {
  const [links, load] = useLoad<ApplicationLinkView[]>();
  const reload = useCallback(() => {
    void load(() => invokeAdmin('listLinks'));
  }, [load]);
  const set = useCallback(
    (value: ApplicationLinkView[]) => {
      void load(() => Promise.resolve(value));
    },
    [load],
  );
  useEffect(() => {
    void load(() => firstLinks);
  }, [firstLinks, load]);
  return { links, reload, set };
}

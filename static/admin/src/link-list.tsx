import type { ApplicationLinkView } from '../../../src/contract/application-link';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { useI18n } from '../../ui/i18n/i18n-context';
import { LinkRow } from './link-row';

export function LinkList(props: {
  links: ApplicationLinkView[];
  onCreate: () => void;
  onDeleted: (link: ApplicationLinkView) => void;
}) {
  const { links, onCreate, onDeleted } = props;
  const { t } = useI18n();
  return (
    <>
      <header className="page__header">
        <div className="page__intro">
          <h1 className="page__title">{t('admin.title')}</h1>
          <p>{t('admin.intro')}</p>
        </div>
        <Button appearance="primary" onClick={onCreate}>
          {t('admin.createLink')}
        </Button>
      </header>
      {links.length === 0 ? (
        <EmptyState title={t('admin.emptyTitle')}>
          <p>{t('admin.emptyBody')}</p>
        </EmptyState>
      ) : (
        <LinkTable links={links} onDeleted={onDeleted} />
      )}
    </>
  );
}

function LinkTable(props: {
  links: ApplicationLinkView[];
  onDeleted: (link: ApplicationLinkView) => void;
}) {
  const { t } = useI18n();
  const columns = ['application', 'direction', 'status', 'actions'] as const;
  return (
    <table className="links">
      <caption className="visually-hidden">{t('admin.title')}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`admin.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.links.map((link) => (
          <LinkRow key={link.id} link={link} onDeleted={() => props.onDeleted(link)} />
        ))}
      </tbody>
    </table>
  );
}

import type { ApplicationLinkView } from '#contract/application-link';
import { isNameTaken } from '#core/application-link/same-links';
import { useI18n } from '#ui/i18n/i18n-context';
import type { LinkStatuses } from './use-link-statuses';
import type { LinkActions } from '../view';
import { LinkRow } from './link-row';
import './link-table.css';

const COLUMNS = ['application', 'direction', 'status', 'actions'] as const;

export function LinkTable(props: {
  links: ApplicationLinkView[];
  statuses: LinkStatuses;
  actions: LinkActions;
}) {
  const { t } = useI18n();
  return (
    <table className="links" role="table">
      <caption className="visually-hidden">{t('admin.title')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {COLUMNS.map((column) => (
            <th key={column} scope="col" role="columnheader">
              {t(`admin.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {props.links.map((link) => (
          <LinkRow
            key={link.id}
            link={link}
            label={labelOf(link, props.links)}
            status={props.statuses.of(link.id)}
            actions={props.actions}
          />
        ))}
      </tbody>
    </table>
  );
}

/** What the buttons of a link are called after: its name, with its address if another link has the same name. */
function labelOf(link: ApplicationLinkView, links: ApplicationLinkView[]): string {
  const { id, name, displayUrl } = link;
  return isNameTaken(name, links, id) ? `${name}, ${displayUrl}` : name;
}

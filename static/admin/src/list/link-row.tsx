import type { ApplicationLinkView } from '#contract/application-link';
import { ExternalLink } from '#ui/display/external-link.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { Lozenge } from '#ui/display/lozenge.tsx';
import type { StatusOf } from './use-link-statuses';
import type { LinkActions } from '../view';
import { applicationLabel } from '../application-label';
import { LinkMenu } from './link-menu';
import { LinkStatus } from './link-status';
import { RedirectNote } from './redirect-note';

/**
 * One link. The roles are spelled out because on narrow screens the row is drawn as a card, and browsers
 * take a table's meaning from how it is drawn.
 */
export function LinkRow(props: {
  link: ApplicationLinkView;
  /** What its buttons are called after. */
  label: string;
  status: StatusOf;
  actions: LinkActions;
}) {
  const { link, label, status, actions } = props;
  const { t } = useI18n();
  return (
    <tr role="row" data-link={link.id}>
      <th scope="row" role="rowheader" className="links__application">
        <bdi>{link.name}</bdi>
        <Marks link={link} />
        <span className="links__detail">
          <bdi>{applicationLabel(link, t)}</bdi>
          {!link.unreadable && ' · '}
          {!link.unreadable && (
            <ExternalLink href={link.displayUrl}>
              <bdi dir="ltr">{link.displayUrl}</bdi>
            </ExternalLink>
          )}
        </span>
      </th>
      <td role="cell" data-label={t('admin.column.direction')}>
        {t(`admin.direction.${link.direction}`)}
      </td>
      <td role="cell" data-label={t('admin.column.status')}>
        {link.unreadable ? (
          t('admin.unreadable')
        ) : (
          <>
            <LinkStatus link={link} label={label} status={status} actions={actions} />
            <RedirectNote link={link} actions={actions} />
          </>
        )}
      </td>
      <td role="cell" className="links__actions">
        <LinkMenu link={link} label={label} actions={actions} />
      </td>
    </tr>
  );
}

function Marks({ link }: { link: ApplicationLinkView }) {
  const { t } = useI18n();
  return (
    <span className="links__marks">
      {link.system && <Lozenge appearance="neutral">{t('admin.mark.system')}</Lozenge>}
      {link.access.mode === 'shared' && (
        <Lozenge appearance="neutral">{t('admin.mark.shared')}</Lozenge>
      )}
      {link.primary && <Lozenge appearance="inprogress">{t('admin.mark.primary')}</Lozenge>}
    </span>
  );
}

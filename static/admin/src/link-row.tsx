import { useState } from 'react';
import type { ApplicationLinkView } from '../../../src/contract/application-link';
import { ExternalLink } from '../../ui/external-link';
import { openNewTab } from '../../ui/bridge';
import { useI18n } from '../../ui/i18n/i18n-context';
import { Menu } from '../../ui/menu';
import { DeleteLinkDialog } from './delete-link-dialog';
import { applicationLabel } from './application-label';
import { LinkStatus } from './link-status';
import { useConnectionTest } from './use-connection-test';

/** One link. Its status is found by real requests, row by row, so that a slow Jira holds up no other. */
export function LinkRow({ link, onDeleted }: { link: ApplicationLinkView; onDeleted: () => void }) {
  const { t } = useI18n();
  const { status, test, approve } = useConnectionTest(link);
  const [isDeleting, setIsDeleting] = useState(false);
  return (
    <tr>
      <th scope="row" className="links__application">
        <bdi>{link.name}</bdi>
        <span className="links__detail">
          <bdi>{applicationLabel(link.application)}</bdi>
          {' · '}
          <ExternalLink href={link.displayUrl}>
            <bdi dir="ltr">{link.displayUrl}</bdi>
          </ExternalLink>
        </span>
      </th>
      <td data-label={t('admin.column.direction')}>{t(`admin.direction.${link.direction}`)}</td>
      <td data-label={t('admin.column.status')}>
        <LinkStatus link={link} status={status} onApprove={approve} onTest={test} />
      </td>
      <td className="links__actions">
        <Menu
          label={t('admin.actionsFor', { name: link.name })}
          items={[
            { label: t('admin.goToRemote'), onSelect: () => void openNewTab(link.displayUrl) },
            { label: t('admin.testConnection'), onSelect: test },
            {
              label: t('admin.delete'),
              onSelect: () => setIsDeleting(true),
              isDangerous: true,
            },
          ]}
        />
        {isDeleting && (
          <DeleteLinkDialog
            link={link}
            onDeleted={onDeleted}
            onCancel={() => setIsDeleting(false)}
          />
        )}
      </td>
    </tr>
  );
}

import { useEffect } from 'react';
import { EmptyState } from '#ui/messages/empty-state.tsx';
import { ExternalLink } from '#ui/display/external-link.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import type { MacroExtension } from '#ui/macro-extension';
import { announceReady } from './bridge';
import './issue-table-panel.css';

/** A macro without a definition. Only an editor of the page is told how to configure it. */
export function NotConfigured({ macro }: { macro: MacroExtension }) {
  const { t } = useI18n();
  const { autoConvertLink, isEditing } = macro;

  useEffect(() => {
    void announceReady();
  }, []);

  return (
    // The editor draws a frame round every macro itself.
    <div className={isEditing ? undefined : 'panel panel--framed'}>
      <EmptyState title={t(isEditing ? 'viewer.configureTitle' : 'viewer.notConfiguredTitle')}>
        <p>{t(isEditing ? 'viewer.configureBody' : 'viewer.notConfiguredBody')}</p>
        {autoConvertLink !== undefined && (
          <p>
            {t('viewer.pastedLink')}{' '}
            <ExternalLink href={autoConvertLink}>
              <bdi dir="ltr">{autoConvertLink}</bdi>
            </ExternalLink>
          </p>
        )}
      </EmptyState>
    </div>
  );
}

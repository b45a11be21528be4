import { useEffect } from 'react';
import { unreadableAs } from '#contract/stored-config';
import { EmptyState } from '#ui/messages/empty-state.tsx';
import { ExternalLink } from '#ui/display/external-link.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import type { MacroExtension } from '#ui/macro-extension';
import { announceReady } from './bridge';
import './issue-table-panel.css';

/** A macro without a definition that this version can show. Only an editor of the page is told how to configure it. */
export function NotConfigured({ macro }: { macro: MacroExtension }) {
  const { t } = useI18n();
  const { autoConvertLink, isEditing, config } = macro;
  const state = unreadableAs(config) ?? (isEditing ? 'configure' : 'notConfigured');

  useEffect(() => {
    void announceReady();
  }, []);

  return (
    // The editor draws a frame round every macro itself.
    <div className={isEditing ? undefined : 'panel panel--framed'}>
      <EmptyState title={t(`viewer.${state}Title`)}>
        <p>{t(`viewer.${state}Body`)}</p>
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

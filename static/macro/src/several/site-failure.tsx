import { useCallback, useEffect, useMemo } from 'react';
import { AppError, type WireError } from '#contract/app-error';
import type { TableSite } from '#contract/issue-table';
import { readPagePath } from '#ui/bridge';
import { Button } from '#ui/controls/button.tsx';
import { StatusIcon } from '#ui/icons/status-icon.tsx';
import { useI18n, type I18n } from '#ui/i18n/i18n-context';
import type { MacroExtension } from '#ui/macro-extension';
import { describeError } from '#ui/messages/describe-error';
import { ERROR_HELP } from '#ui/messages/error-help';
import { useConnect } from '#ui/use-connect';
import { invokeMacro, onApproval } from '../bridge';
import { useRetries } from '../use-retries';

/** Why a Jira adds nothing, or nothing new, to a merged table: a line with the button that helps. */
export function SiteFailure(props: {
  site: TableSite;
  name: string;
  failure: WireError;
  macro: MacroExtension;
  onRetry: () => void;
}) {
  const { site, name, failure, macro, onRetry } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const error = useMemo(
    () => namedError(failure, { id: site.linkId, name }),
    [failure, site.linkId, name],
  );
  const retriesByItself = useRetries(error, site.asOf ?? '', onRetry);
  const { connect, connecting, error: connectError } = useSiteConnect(macro, onRetry);
  useApproval(site.linkId, error, onRetry);
  const shown = connectError ?? error;
  const { title, body, details } = describeError(shown, i18n, retriesByItself);
  const { tone, action } = ERROR_HELP[shown.code];
  return (
    <div className={`site-note site-note--${tone}`} role="alert">
      <StatusIcon kind={tone} />
      <p className="site-note__text">
        <strong>
          <bdi>{titleOf(title, site, name, i18n)}</bdi>
        </strong>{' '}
        {[body, ...details].join(' ')}
      </p>
      {action === 'connect' && (
        <Button
          appearance="primary"
          busy={connecting}
          onClick={() => {
            connect(site.linkId);
          }}
        >
          {t('action.connectTo', { link: name })}
        </Button>
      )}
      {action === 'retry' && <Button onClick={onRetry}>{t('action.tryAgain')}</Button>}
    </div>
  );
}

/** Most failures are about a link that the reader knows from elsewhere; here they have to name it. */
function namedError({ code, message, details }: WireError, link: { id: string; name: string }) {
  return new AppError(code, message, { details: { link, ...details } });
}

function titleOf(title: string, { asOf }: TableSite, name: string, { t, format }: I18n): string {
  const problem = title.includes(name) ? title : t('tools.sites.problem', { name, problem: title });
  return asOf === undefined ? problem : t('error.shownAsOf', { time: format.time(asOf), problem });
}

function useSiteConnect({ contentId, isEditing }: MacroExtension, onReturn: () => void) {
  const begin = useCallback(
    async (linkId: string) => {
      const returnTo = isEditing ? null : await readPagePath(contentId);
      return invokeMacro('beginAuthorization', { linkId, returnTo });
    },
    [contentId, isEditing],
  );
  return useConnect({ begin, isMissing: true, onReturn });
}

/** Another table of the page may find that the reader has access now. */
function useApproval(linkId: string, { code }: AppError, onGiven: () => void): void {
  const isMissing = ERROR_HELP[code].action === 'connect';
  useEffect(
    () => (isMissing ? onApproval(linkId, onGiven) : undefined),
    [isMissing, linkId, onGiven],
  );
}

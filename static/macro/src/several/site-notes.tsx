import { Fragment } from 'react';
import type { TableSite } from '#contract/issue-table';
import { useI18n } from '#ui/i18n/i18n-context';
import { TableWarnings } from '#ui/issue-table/table-warnings.tsx';
import type { MacroExtension } from '#ui/macro-extension';
import { SiteFailure } from './site-failure';
import { useChanges } from '../use-changes';
import { siteName } from './site-name';
import './site-notes.css';

/** What is missing of each Jira and what helps, above the rows of the others. */
export function SiteNotes(props: {
  sites: readonly TableSite[];
  macro: MacroExtension;
  onRetry: (at: number) => void;
}) {
  const { sites, macro, onRetry } = props;
  const i18n = useI18n();
  return (
    <div className="site-notes">
      {sites.map((site, at) => {
        const { error, warnings } = site;
        const name = siteName(site, at, i18n);
        return (
          <Fragment key={at}>
            <SiteChanges site={site} onChanged={() => onRetry(at)} />
            {error && !isNoted(sites, at) && (
              <SiteFailure
                {...{ site, name, macro }}
                failure={error}
                onRetry={() => {
                  for (const same of sameApproval(sites, at)) onRetry(same);
                }}
              />
            )}
            {warnings && (
              <TableWarnings table={{ ...site, warnings: [`${name}: ${warnings.join(' ')}`] }} />
            )}
          </Fragment>
        );
      })}
    </div>
  );
}

/** Asks a Jira again when the reader looks at the page and it has reported changes meanwhile. */
function SiteChanges({ site, onChanged }: { site: TableSite; onChanged: () => void }) {
  const { linkId, asOf, reportsChanges } = site;
  useChanges(
    asOf !== undefined && reportsChanges
      ? { link: { id: linkId }, asOf, reportsChanges }
      : undefined,
    onChanged,
  );
  return null;
}

/** One approval serves every source of its link, so only the first of them asks for it. */
const isNoted = (sites: readonly TableSite[], at: number) => sameApproval(sites, at)[0] !== at;

function sameApproval(sites: readonly TableSite[], at: number): number[] {
  const wanted = sites[at];
  if (wanted?.error?.code !== 'AUTHORIZATION_REQUIRED') return [at];
  return sites.flatMap(({ linkId, error }, index) =>
    linkId === wanted.linkId && error?.code === wanted.error?.code ? [index] : [],
  );
}

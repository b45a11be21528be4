import type { TableSite } from '#contract/issue-table';
import { ExternalLink } from '#ui/display/external-link.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { Glyph } from '#ui/icons/glyph.tsx';
import { countLine } from '#ui/issue-table/table-footer.tsx';
import { siteName } from './site-name';
import './site-counts.css';

/** How many issues come from each Jira, and the way to all of them there. */
export function SiteCounts({ sites }: { sites: readonly TableSite[] }) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const answered = sites.filter(({ count, error }) => count && !error).length;
  const of = { answered: format.number(answered), total: format.number(sites.length) };
  return (
    <div className="site-counts">
      {sites.length > 1 && (
        <p role="status">
          {t(answered === sites.length ? 'tools.sites.all' : 'tools.sites.answered', of)}
        </p>
      )}
      <ul className="site-counts__list">
        {sites.map((site, at) => (
          <li key={at}>
            <SiteCount site={site} name={siteName(site, at, i18n)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function SiteCount({ site, name }: { site: TableSite; name: string }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { count, searchUrl, error, shared } = site;
  const words = count
    ? [countLine({ count }, i18n), shared && t('table.shared')].filter(Boolean).join(' · ')
    : t(error ? 'tools.sites.missing' : 'tools.sites.waiting');
  return (
    <>
      {searchUrl === undefined ? (
        <bdi>{name}</bdi>
      ) : (
        <ExternalLink href={searchUrl} title={t('action.openInJira')}>
          <bdi>{name}</bdi> <Glyph name="open" />
        </ExternalLink>
      )}
      {`: ${words}`}
    </>
  );
}

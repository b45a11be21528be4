import type { PageUse } from '#contract/application-link';
import { useI18n } from '#ui/i18n/i18n-context';
import './page-title.css';

/** `Release status (PRODUCT), 2 macros` */
export function PageTitle({ page }: { page: PageUse }) {
  const { t, format } = useI18n();
  return (
    <span className="page-title">
      <bdi>{page.title}</bdi> <bdi>({page.spaceKey})</bdi>{' '}
      <span className="page-title__count">
        {t.plural('admin.macroCount', page.macros, { count: format.number(page.macros) })}
      </span>
    </span>
  );
}

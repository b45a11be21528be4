import type { PageUse } from '#contract/application-link';
import { Button } from '#ui/controls/button.tsx';
import { Checkbox } from '#ui/controls/checkbox.tsx';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { Skeleton } from '#ui/display/skeleton.tsx';
import { PageTitle } from './page-title';
import type { LinkUses } from './use-link-uses';

/** The pages to choose from. An administrator cannot choose pages that they may not edit. */
export function PagesField(props: {
  uses: LinkUses;
  chosen: PageUse[];
  error: string | undefined;
  onToggle: (pageId: string) => void;
}) {
  const { uses, chosen, error, onToggle } = props;
  const { pages, loading, loadMore } = uses;
  const { t } = useI18n();
  return (
    <fieldset className="choices">
      <legend className="field__label">{t('admin.repoint.pages')}</legend>
      {loading.error && <ErrorMessage error={loading.error} />}
      {loading.loading && pages.length === 0 && <Skeleton label={t('admin.uses.loading')} />}
      {pages.map((page) => (
        <Checkbox
          key={page.pageId}
          label={<PageTitle page={page} />}
          hint={page.editable ? undefined : t('admin.repoint.notEditable')}
          checked={chosen.includes(page)}
          disabled={!page.editable}
          onChange={() => onToggle(page.pageId)}
        />
      ))}
      {error !== undefined && <p className="field__error">{error}</p>}
      {loadMore && (
        <div className="actions">
          <Button busy={loading.loading} onClick={loadMore}>
            {t('admin.repoint.morePages')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

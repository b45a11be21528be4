import { useI18n } from '#ui/i18n/i18n-context';

/** How many macros on how many pages: for choosing a plural form, and as words such as `1 macro` and `2 pages`. */
export function useMacroCounts() {
  const { t, format } = useI18n();
  return (pages: readonly { macros: number }[]) => {
    const total = pages.reduce((sum, page) => sum + page.macros, 0);
    const words = {
      macros: t.plural('admin.macroCount', total, { count: format.number(total) }),
      pages: t.plural('admin.pageCount', pages.length, { count: format.number(pages.length) }),
    };
    return { total, words };
  };
}

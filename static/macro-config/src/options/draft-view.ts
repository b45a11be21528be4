import type { NamedView } from '#contract/named-view';
import type { TableView } from '#contract/table-view';

/**
 * The view that is saved with these columns: what names a column that was taken out of the table falls away.
 * @returns undefined if the view changes nothing
 */
export function viewFor(view: TableView, columns: string[]): TableView | undefined {
  const isKept = (fieldId: string) => columns.includes(fieldId);
  const isOfKept = ({ fieldId }: { fieldId: string }) => isKept(fieldId);
  const kept: TableView = {
    ...view,
    sort: view.sort?.filter(isOfKept),
    filters: view.filters?.filter(isOfKept),
    groupBy: view.groupBy?.filter(isKept),
    totals: view.totals?.filter(isOfKept),
    hidden: view.hidden?.filter(isKept),
    order: view.order?.filter(isKept),
    widths: view.widths?.filter(isOfKept),
    wrap: view.wrap?.filter(isOfKept),
  };
  // Confluence rejects what is undefined or null in a macro's config.
  const parts = Object.entries(kept).filter(([, part]) => !isNothing(part));
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
}

/** @returns undefined without views */
export function viewsFor(views: readonly NamedView[], columns: string[]): NamedView[] | undefined {
  if (views.length === 0) return undefined;
  return views.map(({ name, view }, at) => ({
    name: name.trim() || String(at + 1),
    view: viewFor(view, columns) ?? {},
  }));
}

const isNothing = (part: unknown) =>
  part === undefined || (Array.isArray(part) && part.length === 0);

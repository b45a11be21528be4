import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { IssueTable } from '#contract/issue-table';
import { issueOfRow } from '#core/view/issue-of-row';
import type { IssueLine } from '#core/view/table-line';
import { IconButton } from '#ui/controls/icon-button.tsx';
import { ExternalLink } from '#ui/display/external-link.tsx';
import { Glyph } from '#ui/icons/glyph.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { useUniqueId } from '#ui/use-unique-id';
import { PreviewFields } from './preview-fields';
import { shownFields, summaryOf } from './shown-fields';
import { useMissingFields, type AskTable } from './use-missing-fields';
import './preview.css';

/**
 * One issue beside the table, without leaving the page: what is loaded of it, and the usual fields that are not.
 * @param props.top where it begins, in pixels from the top of the table with its bar
 * @param props.onStep absent where there is no issue in that direction
 * @param props.actions stand with the buttons of the panel
 */
export function PreviewPanel(props: {
  issue: IssueLine;
  table: IssueTable;
  top: number;
  askTable: AskTable | undefined;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
  onClose: () => void;
  actions: ReactNode;
}) {
  const { issue, table, top, askTable, onPrevious, onNext, onClose, actions } = props;
  const { t } = useI18n();
  const titleId = useUniqueId();
  const title = useRef<HTMLHeadingElement>(null);
  const panel = useRef<HTMLElement>(null);
  const named = issueOfRow(issue, table);
  const missing = useMissingFields(named, table, askTable);
  const summary = named.summary ?? summaryOf(missing.table);
  usePlace(panel, top);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    title.current?.parentElement?.scrollTo({ top: 0 });
  }, [named.key]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    // In the text below, the arrows scroll.
    const step = { ArrowUp: onPrevious, ArrowDown: onNext }[event.key];
    const act = event.key === 'Escape' ? onClose : event.target === title.current && step;
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <aside ref={panel} className="preview" aria-labelledby={titleId} onKeyDown={onKeyDown}>
      <header className="preview__head">
        <ExternalLink href={named.url} className="issue-link" dir="auto">
          {named.key}
        </ExternalLink>
        <div className="preview__actions">
          <IconButton
            label={t('tools.preview.previous')}
            aria-disabled={!onPrevious}
            onClick={onPrevious}
          >
            <Glyph name="up" />
          </IconButton>
          <IconButton label={t('tools.preview.next')} aria-disabled={!onNext} onClick={onNext}>
            <Glyph name="down" />
          </IconButton>
          {actions}
          <IconButton label={t('tools.preview.close')} onClick={onClose}>
            <Glyph name="remove" />
          </IconButton>
        </div>
      </header>
      <div
        className="preview__body"
        tabIndex={0}
        role="region"
        aria-label={t('tools.preview.fields', { key: named.key })}
      >
        <h2 id={titleId} ref={title} className="preview__title" tabIndex={-1} dir="auto">
          <span className="visually-hidden">{named.key} </span>
          {summary ?? named.key}
        </h2>
        <PreviewFields fields={shownFields(issue, table, missing.table)} missing={missing} />
        <ExternalLink href={named.url} className="preview__open">
          {t('action.openInJira')} <Glyph name="open" />
        </ExternalLink>
      </div>
    </aside>
  );
}

/** Keeps the panel within the table, as far as it has room: a frame is as high as its content. */
function usePlace(panel: { readonly current: HTMLElement | null }, top: number): void {
  useLayoutEffect(() => {
    const element = panel.current;
    const room = (element?.parentElement?.clientHeight ?? 0) - (element?.offsetHeight ?? 0);
    element?.style.setProperty('top', `${Math.max(0, Math.min(top, room))}px`);
  }, [panel, top]);
}

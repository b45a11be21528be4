import { useLayoutEffect, useRef } from 'react';
import type { ApplicationLinkView } from '#contract/application-link';
import { Button } from '#ui/controls/button.tsx';
import { EmptyState } from '#ui/messages/empty-state.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import type { LinkStatuses } from './use-link-statuses';
import type { FocusTarget, LinkActions } from '../view';
import { LinkTable } from './link-table';
import '../page.css';
import './link-list.css';

export function LinkList(props: {
  links: ApplicationLinkView[];
  statuses: LinkStatuses;
  actions: LinkActions;
  onCreate: () => void;
  onDiagnose: () => void;
  focusOn: FocusTarget | undefined;
}) {
  const { links, statuses, actions, onCreate, onDiagnose, focusOn } = props;
  const { t } = useI18n();
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => targetIn(root.current, focusOn)?.focus(), [focusOn]);
  return (
    <div className="link-list" ref={root}>
      <header className="page__header">
        <div className="page__intro">
          {/* Confluence shows the title of the module above the frame. */}
          <h1 className="visually-hidden" tabIndex={-1}>
            {t('admin.title')}
          </h1>
          <p>{t('admin.intro')}</p>
        </div>
        <div className="actions">
          <Button appearance="subtle" data-diagnostics onClick={onDiagnose}>
            {t('admin.diagnostics.title')}
          </Button>
          {links.length > 0 && (
            <Button busy={statuses.testing} onClick={statuses.testAll}>
              {t('admin.testAll')}
            </Button>
          )}
          <Button appearance="primary" data-create onClick={onCreate}>
            {t('admin.createLink')}
          </Button>
        </div>
      </header>
      {links.length === 0 ? (
        <EmptyState title={t('admin.emptyTitle')}>
          <p>{t('admin.emptyBody')}</p>
        </EmptyState>
      ) : (
        <LinkTable links={links} statuses={statuses} actions={actions} />
      )}
    </div>
  );
}

function targetIn(root: HTMLElement | null, focusOn: FocusTarget | undefined) {
  if (!root || focusOn === undefined) return undefined;
  const find = (selector: string) => root.querySelector<HTMLElement>(selector);
  if ('on' in focusOn) return find(focusOn.on === 'heading' ? 'h1' : `[data-${focusOn.on}]`);
  const row = [...root.querySelectorAll<HTMLElement>('[data-link]')].find(
    ({ dataset }) => dataset.link === focusOn.linkId,
  );
  return row?.querySelector<HTMLElement>('[aria-haspopup="menu"]') ?? find('h1');
}

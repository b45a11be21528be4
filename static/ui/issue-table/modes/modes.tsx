import { useMemo, useState, type ReactNode } from 'react';
import { useI18n } from '../../i18n/i18n-context';
import { useViewContext } from '../view/use-applied-view';
import { CountedIssues } from './counted-issues';
import { IssueCards } from './issue-cards';
import { IssueNumber } from './issue-number';
import type { ModeProps } from './mode-props';
import { ModeSwitch, type Shown } from './mode-switch';
import './modes.css';

/** The issues in the author's mode, with a switch to their table and back. */
export function Mode({ children, ...props }: ModeProps & { children: ReactNode }) {
  const { mode, title } = props;
  const { t } = useI18n();
  const [shown, setShown] = useState<Shown>('mode');
  const isTable = shown === 'table';
  return (
    <>
      <header className="mode-bar">
        {title !== undefined && !isTable && (
          <h2 className="mode-bar__title" dir="auto">
            {title}
          </h2>
        )}
        <ModeSwitch kind={mode.kind} shown={shown} onShow={setShown} />
      </header>
      {isTable ? (
        children
      ) : (
        <section className="mode" aria-label={title ?? t(`tools.mode.${mode.kind}`)}>
          <ShownMode {...props} shown={shown} />
        </section>
      )}
    </>
  );
}

function ShownMode({ shown, ...props }: ModeProps & { shown: Shown }) {
  const { mode, table, sortedBy } = props;
  // What Jira has sorted stands in order already.
  const view = useMemo(
    () => (sortedBy === 'browser' ? props.view : { ...props.view, sort: undefined }),
    [props.view, sortedBy],
  );
  const context = useViewContext(table.asOf);
  const issues = { table, view, context };
  switch (mode.kind) {
    case 'count':
      return <IssueNumber {...issues} />;
    case 'list':
    case 'cards':
      return <IssueCards {...issues} isList={mode.kind === 'list'} />;
    default:
      return <CountedIssues {...issues} mode={mode} asNumbers={shown === 'numbers'} />;
  }
}

import type { ReactNode } from 'react';
import { IconButton } from '../../controls/icon-button';
import { useI18n } from '../../i18n/i18n-context';
import { Glyph } from '../../icons/glyph';
import type { ReaderView } from '#core/view/apply-view';
import type { ViewState } from '../view/use-table-view';
import './table-bar.css';

/** What the bar above a table offers, in this order. */
const TOOL_NAMES = ['search', 'filter', 'sort', 'group', 'totals', 'columns', 'export'] as const;
export type ToolName = (typeof TOOL_NAMES)[number];

/** The way to the full screen, or back from it. */
export interface FullScreen {
  isOn: boolean;
  /** @param onBack gets how the reader left the table there, if they changed it */
  toggle: (view: ReaderView, onBack: (view: ReaderView) => void) => void;
}

/**
 * The title of a table and the buttons of its tools. It stands with the first rows, so that nothing moves when the tools
 * have been loaded; what a button opens stands below.
 */
export function TableBar(props: {
  title: string | undefined;
  open: ToolName | undefined;
  onOpen: (tool: ToolName | undefined) => void;
  /** Absent where there is no full screen. */
  fullScreen: FullScreen | undefined;
  state: ViewState;
  /** Stands between title and buttons. */
  children?: ReactNode;
}) {
  const { title, open, onOpen, fullScreen, state, children } = props;
  const { t } = useI18n();
  return (
    <header className="table-bar">
      {title !== undefined && (
        <h2 className="table-bar__title" dir="auto">
          {title}
        </h2>
      )}
      {children}
      <div className="table-bar__tools">
        {TOOL_NAMES.map((tool) => (
          <IconButton
            key={tool}
            label={t(`table.tool.${tool}`)}
            data-tool={tool}
            aria-expanded={open === tool}
            onClick={() => {
              onOpen(open === tool ? undefined : tool);
            }}
          >
            <Glyph name={tool} />
          </IconButton>
        ))}
        {fullScreen && (
          <IconButton
            label={t(`table.fullScreen.${fullScreen.isOn ? 'leave' : 'enter'}`)}
            onClick={() => {
              fullScreen.toggle(state.view, state.choose);
            }}
          >
            <Glyph name={fullScreen.isOn ? 'remove' : 'fullScreen'} />
          </IconButton>
        )}
      </div>
    </header>
  );
}

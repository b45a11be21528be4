import { useState } from 'react';
import type { LinkChoice } from '#contract/application-link';
import { Button } from '#ui/controls/button.tsx';
import { TextArea } from '#ui/controls/text-area.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { definitionOf, problemsOf, type Draft } from '../draft';
import { CodeResult } from './code-result';
import { CopyCode } from './copy-code';
import { useCode } from './use-code';

/** The table as JSON: to keep, to copy, to change by hand; and the way in for tables of other macros. */
export function CodeField(props: {
  draft: Draft;
  /** The draft as it will be saved. */
  ready: Draft;
  links: LinkChoice[];
  onReplace: (draft: Draft) => void;
}) {
  const { draft, ready, links, onReplace } = props;
  const { t } = useI18n();
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const { imported, busy, take, undo } = useCode(links, draft, onReplace);
  return (
    <details
      className="table-options"
      onToggle={(event) => {
        setIsOpen(event.currentTarget.open);
      }}
    >
      <summary className="table-options__summary">{t('config.code.title')}</summary>
      {isOpen && (
        <div className="table-options__fields">
          <p className="field__hint">{t('config.code.hint')}</p>
          <CopyCode code={problemsOf(ready).length === 0 ? codeOf(ready) : undefined} />
          <TextArea
            label={t('config.code.import')}
            hint={t('config.code.importHint')}
            rows={5}
            value={typed}
            onChange={setTyped}
          />
          <div>
            <Button
              busy={busy}
              onClick={() => {
                void take(typed);
              }}
            >
              {t('config.code.take')}
            </Button>
          </div>
          {imported && <CodeResult imported={imported} onUndo={undo} />}
        </div>
      )}
    </details>
  );
}

const codeOf = (ready: Draft): string => JSON.stringify(definitionOf(ready), undefined, 2);

import { useState } from 'react';
import type { MappedUser } from '#contract/link-configuration';
import { Button } from '#ui/controls/button.tsx';
import { TextArea } from '#ui/controls/text-area.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { ProposalList } from './proposal-list';
import { useProposals } from './use-proposals';
import './propose-people.css';

/**
 * Proposes pairs of people, for an administrator to check. What they choose is added to the form, and takes effect when
 * the form is saved.
 */
export function ProposePeople(props: {
  /** A stored link with impersonation, whose application can be asked for its people. */
  linkId: string | undefined;
  listed: MappedUser[];
  onAdd: (users: MappedUser[]) => void;
}) {
  const { linkId, listed, onAdd } = props;
  const { t, format } = useI18n();
  const [text, setText] = useState('');
  const { busy, error, proposals, read, compareWith } = useProposals(listed);
  return (
    <details className="propose-people">
      <summary>{t('admin.propose.title')}</summary>
      <div className="propose-people__body">
        <p className="field__hint">{t('admin.propose.hint')}</p>
        {linkId !== undefined && (
          <div className="actions">
            <Button busy={busy} onClick={() => read(linkId)}>
              {t('admin.propose.read')}
            </Button>
          </div>
        )}
        <TextArea
          label={t('admin.propose.paste')}
          hint={t('admin.propose.pasteHint')}
          rows={4}
          maxLength={100_000}
          value={text}
          onChange={setText}
        />
        <div className="actions">
          <Button busy={busy} disabled={text.trim() === ''} onClick={() => compareWith(text)}>
            {t('admin.propose.compare')}
          </Button>
        </div>
        {error && <ErrorMessage error={error} />}
        <div role="status" className="propose-people__body">
          {proposals && (
            <>
              <p>
                {t.plural('admin.propose.found', proposals.pairs.length, {
                  count: format.number(proposals.pairs.length),
                })}{' '}
                {t('admin.propose.left', {
                  ambiguous: format.number(proposals.ambiguous),
                  unmatched: format.number(proposals.unmatched),
                })}{' '}
                {proposals.isPartial && t('admin.propose.partial')}
              </p>
              {proposals.pairs.length > 0 && (
                <ProposalList key={listed.length} pairs={proposals.pairs} onAdd={onAdd} />
              )}
            </>
          )}
        </div>
      </div>
    </details>
  );
}

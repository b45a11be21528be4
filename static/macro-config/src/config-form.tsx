import { useCallback, useMemo, useRef, useState } from 'react';
import type { LinkChoice } from '#contract/application-link';
import type { SyntaxProblem } from '#core/jql/writing/syntax-problem';
import type { TableView } from '#contract/table-view';
import type { MacroExtension } from '#ui/macro-extension';
import { useConnect } from '#ui/use-connect';
import { invokeConfig } from './bridge';
import { ConfigFields } from './config-fields';
import { ConfigFooter } from './config-footer';
import type { Author } from './author';
import { firstDraft, type Draft } from './draft';
import { recentQueries } from './jql/recent-queries';
import { rulesFor } from './options/draft-rules';
import { viewFor, viewsFor } from './options/draft-view';
import { Preview } from './preview/preview';
import { usePreview } from './preview/use-preview';
import { useSave } from './use-save';
import { useSigning } from './use-signing';

/** All fields, the preview, and the failure of the last save. */
export function ConfigForm(props: {
  macro: MacroExtension;
  author: Author;
  links: LinkChoice[];
  onReloadLinks: () => void;
}) {
  const { macro, author, links, onReloadLinks } = props;
  const [draft, setDraft] = useState(() => firstDraft(macro, links));
  const [first] = useState(draft);
  const update = useCallback((changes: Partial<Draft>) => {
    setDraft((last) => ({ ...last, ...changes }));
  }, []);
  const link = links.find(({ id }) => id === draft.linkId);
  const { sign, copiedJql } = useSigning(setDraft);
  const [syntax, setSyntax] = useState<SyntaxProblem>();
  const preview = usePreview(
    draft,
    link?.connected === true,
    link?.shared && sign,
    syntax !== undefined,
  );
  // The same rules as long as they stay: the rows are coloured anew for others.
  const rules = useMemo(() => rulesFor(draft.rules, draft.columns), [draft.rules, draft.columns]);
  const [shownView, setShownView] = useState<TableView>();
  const form = useRef<HTMLFormElement>(null);
  const recent = useMemo(
    () => (draft.linkId === '' ? undefined : recentQueries(author, draft.linkId)),
    [author, draft.linkId],
  );
  const save = useSave(draft, form, sign, recent?.add);
  const connection = useConfigConnect(link?.connected === false, onReloadLinks);

  return (
    <form className="config" noValidate ref={form} onSubmit={save.submit}>
      <div className="config__body">
        <ConfigFields
          draft={draft}
          pastedAddress={macro.definition ? undefined : macro.autoConvertLink}
          links={links}
          problems={save.problems}
          preview={preview}
          connection={connection}
          hasCopiedFilter={draft.jql === copiedJql}
          query={{ author, recent, syntax, onSyntax: setSyntax }}
          isInContent={macro.contentId !== undefined}
          shownView={shownView}
          onChange={update}
        />
        <Preview
          preview={preview}
          title={draft.title}
          onView={setShownView}
          display={{
            view: viewFor(draft.view, draft.columns),
            views: viewsFor(draft.views, draft.columns),
            rules,
          }}
        />
      </div>
      <ConfigFooter failure={save.failure} saving={save.saving} isChanged={!isSame(draft, first)} />
    </form>
  );
}

const isSame = (one: Draft, other: Draft) => JSON.stringify(one) === JSON.stringify(other);

function useConfigConnect(isMissing: boolean, onReturn: () => void) {
  return useConnect({ begin: beginConnect, isMissing, onReturn });
}

const beginConnect = (linkId: string) =>
  invokeConfig('beginAuthorization', { linkId, returnTo: null });

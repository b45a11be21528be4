import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import type { LinkChoice } from '#contract/application-link';
import type { SyntaxProblem } from '#core/jql/writing/syntax-problem';
import type { TableView } from '#contract/table-view';
import type { MacroExtension } from '#ui/macro-extension';
import { useConnect } from '#ui/use-connect';
import { invokeConfig } from './bridge';
import { ConfigFields } from './config-fields';
import { ConfigFooter } from './config-footer';
import type { Author } from './author';
import { firstDraft } from './draft';
import { Remarks } from './history/remarks';
import { useDraft } from './history/use-draft';
import { rulesFor } from './options/draft-rules';
import { modeFor } from './options/draft-mode';
import { viewFor, viewsFor } from './options/draft-view';
import { Preview } from './preview/preview';
import { usePreview } from './preview/use-preview';
import { sourcesOf } from './sources/draft-sources';
import { useSourceColumns } from './sources/use-source-columns';
import { useConfigSave } from './use-config-save';
import { useSigning } from './use-signing';

/** All fields, the preview, and the failure of the last save. */
export function ConfigForm(props: {
  macro: MacroExtension;
  author: Author;
  links: LinkChoice[];
  onReloadLinks: () => void;
  /** What stands above the fields. */
  remark?: ReactNode;
}) {
  const { macro, author, links, onReloadLinks } = props;
  const entered = useDraft(author, () => firstDraft(macro, links));
  const { draft, setDraft, update, updateSources } = entered;
  const chosen = sourcesOf(draft).map(({ linkId }) => links.find(({ id }) => id === linkId));
  const columns = useSourceColumns(draft, links);
  const { sign, copiedJql } = useSigning(setDraft);
  const { hasSyntaxProblem, setSyntaxProblem } = useSyntaxProblems();
  const preview = usePreview(
    columns.ready,
    chosen.some((link) => link?.connected),
    chosen.some((link) => link?.shared) ? sign : undefined,
    hasSyntaxProblem,
  );
  // The same rules as long as they stay: the rows are coloured anew for others.
  const rules = useMemo(() => rulesFor(draft.rules, draft.columns), [draft.rules, draft.columns]);
  const mode = useMemo(() => modeFor(draft.mode, draft.columns), [draft.mode, draft.columns]);
  const [shownView, setShownView] = useState<TableView>();
  const form = useRef<HTMLFormElement>(null);
  const save = useConfigSave({
    ...{ author, form, sign, keeper: entered.keeper },
    draft: columns.ready,
    stored: macro.config,
  });
  const connection = useConfigConnect(
    chosen.some((link) => link?.connected === false),
    onReloadLinks,
  );

  return (
    <form className="config" noValidate ref={form} onSubmit={save.submit}>
      <Remarks remark={props.remark} offer={entered.offer} />
      <div className="config__body">
        <ConfigFields
          draft={draft}
          pastedAddress={macro.definition ? undefined : macro.autoConvertLink}
          links={links}
          problems={save.problems}
          preview={preview}
          connection={connection}
          source={{ author, copiedJql }}
          columns={columns}
          isInContent={macro.contentId !== undefined}
          shownView={shownView}
          onSyntax={setSyntaxProblem}
          onSources={updateSources}
          onChange={update}
          onReplace={update}
        />
        <Preview
          preview={preview}
          title={draft.title}
          onView={setShownView}
          display={{
            view: viewFor(draft.view, draft.columns),
            views: viewsFor(draft.views, draft.columns),
            rules,
            mode,
          }}
        />
      </div>
      <ConfigFooter
        failure={save.failure}
        saving={save.saving}
        isChanged={entered.isChanged}
        steps={entered.steps}
        onDiscard={entered.keeper.drop}
      />
    </form>
  );
}

/** The sources, by their places, whose queries have a syntax error that the author sees. */
function useSyntaxProblems() {
  const [places, setPlaces] = useState<readonly number[]>([]);
  const setSyntaxProblem = useCallback((at: number, problem: SyntaxProblem | undefined) => {
    setPlaces((last) => {
      if (last.includes(at) === (problem !== undefined)) return last;
      return problem ? [...last, at] : last.filter((each) => each !== at);
    });
  }, []);
  return { hasSyntaxProblem: places.length > 0, setSyntaxProblem };
}

function useConfigConnect(isMissing: boolean, onReturn: () => void) {
  return useConnect({ begin: beginConnect, isMissing, onReturn });
}

const beginConnect = (linkId: string) =>
  invokeConfig('beginAuthorization', { linkId, returnTo: null });

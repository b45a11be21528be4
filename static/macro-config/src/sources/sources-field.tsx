import type { SyntaxProblem } from '#core/jql/writing/syntax-problem';
import { commonOrder } from '#core/merge/common-order';
import { Button } from '#ui/controls/button.tsx';
import { IconButton } from '#ui/controls/icon-button.tsx';
import { Glyph } from '#ui/icons/glyph.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import type { Draft } from '../draft';
import { addSource, canAddSource, changeSource, removeSource, sourcesOf } from './draft-sources';
import { SourceFields, type SourceContext } from './source-fields';
import './sources-field.css';

/** The Jiras whose issues the table shows, each with its query. */
export function SourcesField(props: {
  context: SourceContext;
  draft: Draft;
  /** Whether the author is told what is missing of the first source, or of the others. */
  showsMissing: { first: boolean; others: boolean };
  pastedAddress: string | undefined;
  onSyntax: (at: number, problem: SyntaxProblem | undefined) => void;
  /** The next state follows from the latest one, because a saved query may come while the author goes on. */
  onChange: (change: (last: Draft) => Partial<Draft>) => void;
}) {
  const { context, draft, showsMissing, pastedAddress, onSyntax, onChange } = props;
  const { t, format } = useI18n();
  const sources = sourcesOf(draft);
  const isOneOfSeveral = sources.length > 1;
  const unused = context.links.filter(({ id }) => !sources.some(({ linkId }) => linkId === id));
  const fields = sources.map((source, at) => (
    <SourceFields
      key={at}
      context={{ ...context, links: choosable(context, sources, at) }}
      source={source}
      at={at}
      isOneOfSeveral={isOneOfSeveral}
      showsMissing={at === 0 ? showsMissing.first : showsMissing.others}
      pastedAddress={at === 0 ? pastedAddress : undefined}
      onSyntax={(problem) => {
        onSyntax(at, problem);
      }}
      onChange={(changes) => {
        onChange((last) => changeSource(last, at, changes));
      }}
    />
  ));
  return (
    <>
      {fields.map((each, at) => {
        const number = format.number(at + 1);
        return isOneOfSeveral ? (
          <fieldset key={at} className="source">
            <legend className="source__legend">{t('config.sources.name', { number })}</legend>
            <div className="source__remove">
              <IconButton
                label={t('config.sources.remove', { number })}
                onClick={() => {
                  onSyntax(at, undefined);
                  onChange((last) => removeSource(last, at));
                }}
              >
                <Glyph name="remove" />
              </IconButton>
            </div>
            {each}
          </fieldset>
        ) : (
          each
        );
      })}
      {isOneOfSeveral && (
        <p className="field__hint" role="status">
          {t(`config.sources.order.${isMixed(draft) ? 'mixed' : 'apart'}`)}
        </p>
      )}
      {unused.length > 0 && canAddSource(draft) && (
        <div>
          <Button
            onClick={() => {
              const [only, ...more] = unused;
              onChange((last) => addSource(last, more.length === 0 ? (only?.id ?? '') : ''));
            }}
          >
            {t('config.sources.add')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Whether the issues of all Jiras are put into one order. */
const isMixed = (draft: Draft): boolean =>
  (draft.view.sort ?? []).length > 0 ||
  commonOrder({
    sources: sourcesOf(draft),
    columns: draft.columns.map((fieldId) => ({ fieldId })),
  }) !== undefined;

/** The links that no other source uses. */
function choosable(
  { links }: SourceContext,
  sources: readonly { linkId: string }[],
  at: number,
): SourceContext['links'] {
  return links.filter(
    ({ id }) => !sources.some(({ linkId }, index) => index !== at && linkId === id),
  );
}

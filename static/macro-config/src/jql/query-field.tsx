import { ModeSwitch } from './mode-switch';
import { BasicField } from './basic-field';
import { JqlField } from './jql-field';
import { useQueryMode } from './use-query-mode';
import type { Author } from '../author';

/** The query: as conditions, or in JQL. Both ways write the same query. */
export function QueryField(props: Parameters<typeof JqlField>[0] & { author: Author }) {
  const { author, ...query } = props;
  const { value, linkId, onChange, onSyntax } = query;
  const mode = useQueryMode(author, value, () => onSyntax(undefined));
  return (
    <div className="query">
      <ModeSwitch mode={mode.basic ? 'basic' : 'jql'} reason={mode.reason} onChange={mode.choose} />
      {mode.basic ? (
        <BasicField
          basic={mode.basic}
          linkId={linkId}
          problem={query.problem}
          error={query.error}
          onChange={(jql) => {
            mode.write(jql);
            onChange(jql);
          }}
        />
      ) : (
        <JqlField {...query} />
      )}
    </div>
  );
}

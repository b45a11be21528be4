import { useEffect, useRef } from 'react';
import { useI18n } from '../../i18n/i18n-context';
import './search-field.css';

/** Finds issues by words in any of their cells. Escape ends the search. */
export function SearchField(props: {
  search: string;
  /** How many issues of the table hold the words. */
  matching: number;
  onSearch: (search: string) => void;
  onClose: () => void;
}) {
  const { search, matching, onSearch, onClose } = props;
  const { t, format } = useI18n();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <div className="search-field" role="search">
      <input
        ref={input}
        type="search"
        className="input search-field__input"
        aria-label={t('tools.search.label')}
        placeholder={t('tools.search.placeholder')}
        value={search}
        onInput={(event) => {
          onSearch(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
      />
      <p className="search-field__found" role="status">
        {search !== '' &&
          t.plural('tools.search.found', matching, { count: format.number(matching) })}
      </p>
    </div>
  );
}

import { useState } from 'react';
import { Button } from '#ui/controls/button.tsx';
import { Menu } from '#ui/controls/menu.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import type { RecentQueries } from './recent-queries';

const LABEL_MAX = 60;

/** What an author can do with the query beside writing it. */
export function QueryTools(props: {
  value: string;
  recent: RecentQueries | undefined;
  onChange: (value: string) => void;
}) {
  const { value, recent, onChange } = props;
  const { t } = useI18n();
  // Those of when the dialog was opened: the list is not changed before it is closed.
  const [queries] = useState(() => new Map<RecentQueries | undefined, string[]>());
  if (!queries.has(recent)) queries.set(recent, recent?.list() ?? []);
  const others = (queries.get(recent) ?? []).filter((each) => each !== value.trim());

  const format = () => {
    void import('#core/jql/writing/format-query').then(({ formatQuery }) => {
      const formatted = formatQuery(value);
      if (formatted !== value) onChange(formatted);
    });
  };
  return (
    <div className="jql__tools">
      <Button appearance="subtle" disabled={value.trim() === ''} onClick={format}>
        {t('config.jql.format')}
      </Button>
      {others.length > 0 && (
        <Menu
          label={t('config.jql.recent')}
          text={t('config.jql.recent')}
          items={others.map((jql) => ({
            label: jql.length > LABEL_MAX ? `${jql.slice(0, LABEL_MAX)}…` : jql,
            onSelect: () => onChange(jql),
          }))}
        />
      )}
    </div>
  );
}

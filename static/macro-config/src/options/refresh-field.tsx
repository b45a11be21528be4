import { REFRESH_MINUTES } from '#contract/refresh-interval';
import { Select } from '#ui/controls/select.tsx';
import { useI18n } from '#ui/i18n/i18n-context';

/** How often the table is refreshed while a reader looks at it. */
export function RefreshField(props: { value: string; onChange: (value: string) => void }) {
  const { t, format } = useI18n();
  return (
    <Select
      label={t('config.refresh.label')}
      hint={t('config.refresh.hint')}
      value={props.value}
      options={[
        { value: '', label: t('config.refresh.never') },
        ...REFRESH_MINUTES.map((minutes) => ({
          value: String(minutes),
          label: t('config.refresh.every', { minutes: format.number(minutes) }),
        })),
      ]}
      onChange={props.onChange}
    />
  );
}

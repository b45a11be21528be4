import type { LinkReference } from '#contract/issue-table';
import { Checkbox } from '#ui/controls/checkbox.tsx';
import { useI18n } from '#ui/i18n/i18n-context';

/** Names the other links that the person saved tables of; none is selected until the person does so. */
export function OtherLinks(props: {
  link: string;
  others: LinkReference[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}) {
  const { link, others, chosen, onChange } = props;
  const { t } = useI18n();
  if (others.length === 0) return null;
  const choose = (id: string, isChosen: boolean) =>
    onChange(isChosen ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <fieldset className="consent__others">
      <legend className="consent__heading">{t('consent.others')}</legend>
      <p className="consent__note">{t('consent.othersHint', { link })}</p>
      {others.map(({ id, name, displayUrl }) => (
        <Checkbox
          key={id}
          label={<bdi>{name}</bdi>}
          hint={displayUrl}
          checked={chosen.includes(id)}
          onChange={(isChosen) => choose(id, isChosen)}
        />
      ))}
    </fieldset>
  );
}

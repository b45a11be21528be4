import { useState } from 'react';
import type { MappedUser } from '#contract/link-configuration';
import type { ProposedPair } from '#core/application-link/propose-pairs';
import { Button } from '#ui/controls/button.tsx';
import { Checkbox } from '#ui/controls/checkbox.tsx';
import { useI18n } from '#ui/i18n/i18n-context';

/** Pairs to choose from. Those with the same address are chosen at first; a user name alone is for a person to judge. */
export function ProposalList(props: {
  pairs: ProposedPair[];
  onAdd: (users: MappedUser[]) => void;
}) {
  const { pairs, onAdd } = props;
  const { t } = useI18n();
  const [chosen, setChosen] = useState(
    () => new Set(pairs.filter(({ by }) => by === 'email').map(({ accountId }) => accountId)),
  );
  const choose = (accountId: string, isChosen: boolean) =>
    setChosen((last) => {
      const next = new Set(last);
      if (isChosen) next.add(accountId);
      else next.delete(accountId);
      return next;
    });
  const add = () =>
    onAdd(
      pairs
        .filter(({ accountId }) => chosen.has(accountId))
        .map(({ accountId, username }) => ({ accountId, username })),
    );
  return (
    <fieldset className="choices">
      <legend className="field__label">{t('admin.propose.pairs')}</legend>
      {pairs.map(({ accountId, name, username, by }) => (
        <Checkbox
          key={accountId}
          label={t('admin.propose.pair', { name, username })}
          hint={t(`admin.propose.by.${by}`)}
          checked={chosen.has(accountId)}
          onChange={(isChosen) => choose(accountId, isChosen)}
        />
      ))}
      <div className="actions">
        <Button disabled={chosen.size === 0} onClick={add}>
          {t('admin.propose.add')}
        </Button>
      </div>
    </fieldset>
  );
}

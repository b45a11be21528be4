import { useState, type FormEvent } from 'react';
import type { ApplicationLinkView, PageUse } from '#contract/application-link';
import { Button } from '#ui/controls/button.tsx';
import { EmptyState } from '#ui/messages/empty-state.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { Select } from '#ui/controls/select.tsx';
import { PagesField } from './pages-field';
import type { LinkUses } from './use-link-uses';

export function ChoosePages(props: {
  chosen: PageUse[];
  target: ApplicationLinkView | undefined;
  uses: LinkUses;
  targets: ApplicationLinkView[];
  onTarget: (linkId: string) => void;
  onToggle: (pageId: string) => void;
  onPreview: () => void;
  onCancel: () => void;
}) {
  const { chosen, target, uses, targets, onTarget, onToggle, onPreview, onCancel } = props;
  const { t } = useI18n();
  const [isChecked, setIsChecked] = useState(false);
  const isEmpty = uses.loading.value !== undefined && uses.pages.length === 0;

  const goOn = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (target && chosen.length > 0) onPreview();
  };
  if (isEmpty) return <Nothing title={t('admin.uses.none')} onCancel={onCancel} />;
  if (targets.length === 0) {
    return <Nothing title={t('admin.repoint.noTarget')} onCancel={onCancel} />;
  }
  return (
    <form className="form" noValidate onSubmit={goOn}>
      <Select
        label={t('admin.repoint.target')}
        required
        placeholder={t('admin.repoint.choose')}
        value={target?.id ?? ''}
        error={isChecked && !target ? t('admin.required') : undefined}
        options={targets.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={onTarget}
      />
      <PagesField
        uses={uses}
        chosen={chosen}
        error={isChecked && chosen.length === 0 ? t('admin.repoint.nothingChosen') : undefined}
        onToggle={onToggle}
      />
      <div className="actions">
        <Button type="submit" appearance="primary" busy={uses.loading.loading}>
          {t('admin.repoint.preview')}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}

function Nothing({ title, onCancel }: { title: string; onCancel: () => void }) {
  const { t } = useI18n();
  return (
    <>
      <EmptyState title={title} />
      <div className="actions">
        <Button onClick={onCancel}>{t('admin.backToLinks')}</Button>
      </div>
    </>
  );
}

import type { ReactNode } from 'react';
import type { AppError } from '#contract/app-error';
import { Button } from '#ui/controls/button.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { Failure } from './failure';

/** The end of a form. Its own button tries again, so that a failure needs no second one. */
export function FormActions(props: {
  submitLabel: string;
  busy: boolean;
  error: AppError | undefined;
  onCancel: () => void;
  onBack?: (() => void) | undefined;
  /** Further ways on, after the submit button. */
  children?: ReactNode;
}) {
  const { submitLabel, busy, error, onCancel, onBack, children } = props;
  const { t } = useI18n();
  return (
    <>
      {error && <Failure error={error} />}
      <div className="actions">
        <Button type="submit" appearance="primary" busy={busy}>
          {submitLabel}
        </Button>
        {children}
        {onBack && <Button onClick={onBack}>{t('admin.back')}</Button>}
        <Button appearance="subtle" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </>
  );
}

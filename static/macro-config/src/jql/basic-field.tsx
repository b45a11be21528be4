import type { AppError } from '#contract/app-error';
import { useI18n } from '#ui/i18n/i18n-context';
import { isAboutTheQuery, JqlError } from './jql-error';
import type { BasicState } from './use-query-mode';

/** The conditions, and what is wrong with them. */
export function BasicField(props: {
  basic: BasicState;
  linkId: string | undefined;
  problem: string | undefined;
  error: AppError | undefined;
  onChange: (jql: string) => void;
}) {
  const { basic, linkId, problem, error, onChange } = props;
  const { t } = useI18n();
  const { BasicMode } = basic.parts;
  return (
    <>
      <BasicMode key={basic.origin} first={basic.first} linkId={linkId} onChange={onChange} />
      {problem !== undefined && (
        <p className="field__error" role="alert">
          {t('config.basic.none')}
        </p>
      )}
      {error && isAboutTheQuery(error) && <JqlError error={error} jql={undefined} />}
    </>
  );
}

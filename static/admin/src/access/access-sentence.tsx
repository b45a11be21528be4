import { useI18n } from '#ui/i18n/i18n-context';
import { spaceKeysOf, type AccessForm } from './access-form';

/** One sentence that says what readers will see, updated while the form is filled in. */
export function AccessSentence({ form, name }: { form: AccessForm; name: string }) {
  const { t } = useI18n();
  const spaces = spaceKeysOf(form).join(', ');
  const jql = form.jqlClause.trim();
  return (
    <p aria-live="polite">
      <bdi>
        {t(`admin.access.sentence.${sentenceOf(form, spaces, jql)}`, { name, spaces, jql })}
      </bdi>
    </p>
  );
}

function sentenceOf({ mode, reach }: AccessForm, spaces: string, jql: string) {
  if (mode === 'impersonation') return 'impersonation';
  if (reach !== 'all' && spaces === '') return 'closed';
  if (reach === 'all') return jql === '' ? 'shared' : 'sharedJql';
  return jql === '' ? 'sharedSpaces' : 'sharedSpacesJql';
}

import { useI18n } from '#ui/i18n/i18n-context';

const NAMES = [
  'url',
  'name',
  'before',
  'kind',
  'clientId',
  'scope',
  'redirectUris',
  'mode',
  'account',
  'spaces',
  'jqlClause',
] as const;
/** The values that are words of this app. */
const WORDS = {
  mode: ['impersonation', 'shared'],
  account: ['client', 'approval'],
} as const;

/** `Who reads: All readers as a shared account`; what this version does not know is shown as it was noted. */
export function AuditDetail({ name, value }: { name: string; value: string }) {
  const { t } = useI18n();
  const known = NAMES.find((candidate) => candidate === name);
  const words = known === 'mode' || known === 'account' ? WORDS[known] : [];
  const word = words.find((candidate) => candidate === value);
  return (
    <span className="audit__detail">
      <bdi>
        {known ? t(`admin.audit.details.${known}`) : name}:{' '}
        {word ? t(`admin.access.${word}.label`) : value}
      </bdi>
    </span>
  );
}

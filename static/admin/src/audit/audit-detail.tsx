import { AUDIT_DETAILS } from '#contract/audit';
import {
  INCOMING_SCOPES,
  OAUTH1_LEVELS,
  OUTGOING_KINDS,
  type OAuth1Level,
} from '#contract/link-configuration';
import { LINK_STATES } from '#contract/link-status';
import { useI18n } from '#ui/i18n/i18n-context';

/** `Scope: READ`. A detail that this version does not know is shown as it was stored. */
export function AuditDetail({ name, value }: { name: string; value: string }) {
  const { t } = useI18n();
  const known = AUDIT_DETAILS.find((detail) => detail === name);
  const word = useWord(name, value);
  return (
    <span className="audit__detail">
      <bdi>
        {known ? t(`admin.audit.details.${known}`) : name}: {word ?? value}
      </bdi>
    </span>
  );
}

/** The values that are words of this app; undefined for every other value. */
function useWord(name: string, value: string): string | undefined {
  const { t } = useI18n();
  const access = accessIn(name, value);
  if (access) return t(`admin.access.${access}.label`);
  if (isLevel(name, value)) return t(`admin.levels.${value}.label`);
  if (value === 'none' && (name === 'kind' || name === 'scope')) return t('admin.direction.none');
  if (name === 'scope' && isOneOf(INCOMING_SCOPES, value)) return t(`admin.scopes.${value}`);
  if (name === 'spaces' && value === 'all') return t('admin.access.reach.all.label');
  if (name === 'kind' && isOneOf(OUTGOING_KINDS, value)) return t(`admin.kinds.${value}`);
  if (name === 'status' && isOneOf(LINK_STATES, value)) return t(`admin.status.${value}`);
  return name === 'direction' && value === 'incoming' ? t('admin.direction.incoming') : undefined;
}

const isLevel = (name: string, value: string): value is OAuth1Level =>
  (name === 'level' || name === 'before') && isOneOf(OAUTH1_LEVELS, value);

function accessIn(name: string, value: string) {
  if (name === 'mode' && isOneOf(['impersonation', 'shared'], value)) return value;
  return name === 'account' && isOneOf(['client', 'approval'], value) ? value : undefined;
}

const isOneOf = <T extends string>(words: readonly T[], value: string): value is T =>
  words.some((word) => word === value);

import { AUDIT_DETAILS } from '#contract/audit';
import {
  INCOMING_SCOPES,
  OAUTH1_LEVELS,
  OUTGOING_KINDS,
  type OAuth1Level,
} from '#contract/link-configuration';
import { LINK_STATES } from '#contract/link-status';
import { useI18n } from '#ui/i18n/i18n-context';
import type { Translate } from '#ui/i18n/translate';

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
  return WORDS_OF[name]?.(value, t);
}

/** By the name of the detail. */
const WORDS_OF: Record<string, (value: string, t: Translate) => string | undefined> = {
  kind: (value, t) =>
    isOneOf(OUTGOING_KINDS, value) ? t(`admin.kinds.${value}`) : noneIn(value, t),
  scope: (value, t) =>
    isOneOf(INCOMING_SCOPES, value) ? t(`admin.scopes.${value}`) : noneIn(value, t),
  spaces: (value, t) => (value === 'all' ? t('admin.access.reach.all.label') : undefined),
  status: (value, t) => (isOneOf(LINK_STATES, value) ? t(`admin.status.${value}`) : undefined),
  direction: (value, t) => (value === 'incoming' ? t('admin.direction.incoming') : undefined),
};

const noneIn = (value: string, t: Translate) =>
  value === 'none' ? t('admin.direction.none') : undefined;

const isLevel = (name: string, value: string): value is OAuth1Level =>
  (name === 'level' || name === 'before') && isOneOf(OAUTH1_LEVELS, value);

function accessIn(name: string, value: string) {
  if (name === 'mode' && isOneOf(['impersonation', 'shared'], value)) return value;
  return name === 'account' && isOneOf(['client', 'approval'], value) ? value : undefined;
}

const isOneOf = <T extends string>(words: readonly T[], value: string): value is T =>
  words.some((word) => word === value);

import type { LinkErrorType } from '#contract/link-status';
import type { I18n } from '#ui/i18n/i18n-context';

interface Fault {
  title: string;
  /** The action that fixes it. */
  advice: string;
}

/** The title and the advice for an error of a link. */
export const faultOf = (type: LinkErrorType, { t }: I18n): Fault => ({
  title: t(`admin.fault.${type}.title`),
  advice: t(`admin.fault.${type}.advice`),
});

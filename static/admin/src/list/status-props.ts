import type { ApplicationLinkView } from '#contract/application-link';
import type { LinkActions } from '../view';
import type { StatusOf } from './use-link-statuses';

export interface StatusProps {
  link: ApplicationLinkView;
  /** What its buttons are called after. */
  label: string;
  status: StatusOf;
  actions: LinkActions;
}

import type { ApplicationLinkView } from '#contract/application-link';
import type { LinkActions } from '../view';
import type { StatusOf } from './use-link-statuses';

export interface StatusProps {
  link: ApplicationLinkView;
  status: StatusOf;
  actions: LinkActions;
}

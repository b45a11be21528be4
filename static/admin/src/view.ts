import type { ApplicationLinkView } from '#contract/application-link';

/** Forms that take the whole page; everything shorter is a dialog over the list. */
export type LinkForm = 'incoming' | 'outgoing' | 'access' | 'repoint';

export type View =
  | { kind: 'list' }
  | { kind: 'create' }
  | { kind: 'diagnostics' }
  | { kind: LinkForm; link: ApplicationLinkView };

export type LinkDialog =
  'credentials' | 'address' | 'approve' | 'try' | 'primary' | 'disable' | 'delete';

/** Where the focus goes when the list is shown again: the menu of a link, the button that creates one, or the heading. */
export type FocusTarget = { linkId: string } | { on: 'create' | 'diagnostics' | 'heading' };

/** The actions that the menu of a link can start. */
export interface LinkActions {
  openForm: (form: LinkForm, link: ApplicationLinkView) => void;
  openDialog: (dialog: LinkDialog, link: ApplicationLinkView) => void;
  test: (link: ApplicationLinkView) => void;
  /** Has the hosts of a link approved, then tests it. */
  approveEgress: (link: ApplicationLinkView) => void;
  /** Starts the administrator's own approval in a new tab. */
  approve: (link: ApplicationLinkView) => void;
  /** Accepts the redirect URL that the linked application asked for, or with an empty list discards it. */
  setRedirectUris: (link: ApplicationLinkView, redirectUris: string[]) => void;
  enable: (link: ApplicationLinkView) => void;
}

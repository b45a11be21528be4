import type { ApplicationLinkView } from '#contract/application-link';
import { useI18n } from '#ui/i18n/i18n-context';
import { approveLinkHosts } from '../egress/approve-egress';
import { invokeAdmin } from '../bridge';
import { withRedirectUris } from '../incoming/incoming-form';
import { useApproval } from './use-approval';
import { useLinks } from './use-links';
import { useLinkStatuses, type StatusOf } from '../list/use-link-statuses';
import { usePageState } from './use-page-state';
import type { LinkActions } from '../view';

export type LinkPage = ReturnType<typeof useLinkPage>;

/** The page's links and what its actions do to them. */
export function useLinkPage(firstLinks: Promise<ApplicationLinkView[]>) {
  const { t } = useI18n();
  const { links, reload, put, remove, replaceAll } = useLinks(firstLinks);
  const statuses = useLinkStatuses(links.value);
  const state = usePageState();
  const { noteChange, showList, attempt } = state;

  const test = (link: ApplicationLinkView, requested = false) => {
    void statuses.test(link.id, requested).then((status) => {
      noteChange(`${link.name}: ${t(`admin.status.${stateOf(status)}`)}`);
    });
  };
  const { approve, error: approvalFailure } = useApproval(statuses, test);
  /** Shows a changed link in the list, tests it again, and announces the change. */
  const change = (link: ApplicationLinkView, text = t('admin.saved', { name: link.name })) => {
    put(link);
    noteChange(text);
    void statuses.test(link.id);
  };
  const changing = useChangingActions({ attempt, test, change });
  return {
    ...state,
    failure: state.failure ?? approvalFailure,
    links,
    /** The links as far as they are known. */
    all: links.value ?? [],
    reload,
    statuses,
    actions: {
      ...state,
      ...changing,
      test: (link: ApplicationLinkView) => test(link, true),
      approve,
    },
    change,
    /** Tests a link again without a request of the administrator's. */
    retest: (link: ApplicationLinkView) => test(link),
    /** A form was saved: back to the list. */
    save: (link: ApplicationLinkView, text?: string) => {
      change(link, text);
      showList({ linkId: link.id });
    },
    replaceAll: (all: ApplicationLinkView[], text: string) => {
      replaceAll(all);
      noteChange(text);
    },
    remove: (link: ApplicationLinkView) => {
      remove(link.id);
      showList({ on: 'heading' });
      noteChange(t('admin.deleted', { name: link.name }));
    },
  };
}

type Changing = Pick<LinkActions, 'approveEgress' | 'enable' | 'setRedirectUris'>;

/** Actions of the menu that are done at once, without a form or a dialog. */
function useChangingActions(options: {
  attempt: (work: () => Promise<void>) => void;
  test: (link: ApplicationLinkView) => void;
  change: (link: ApplicationLinkView, text: string) => void;
}): Changing {
  const { attempt, test, change } = options;
  const { t } = useI18n();
  return {
    approveEgress: (link) =>
      attempt(async () => {
        await approveLinkHosts(link);
        test(link);
      }),
    setRedirectUris: (link, redirectUris) =>
      attempt(async () => {
        if (!link.incoming) return;
        const incoming = withRedirectUris(link.incoming, redirectUris);
        const saved = await invokeAdmin('saveIncoming', { linkId: link.id, incoming });
        change(saved.link, t('admin.saved', { name: link.name }));
      }),
    enable: (link) =>
      attempt(async () => {
        const saved = await invokeAdmin('setEnabled', { linkId: link.id, enabled: true });
        change(saved.link, t('admin.enabled', { name: link.name }));
      }),
  };
}

const stateOf = ({ value }: StatusOf) => value?.state ?? 'unknown-error';

import type { ApplicationLinkView } from '#contract/application-link';
import { hasPersonalApprovals, isApprovedForAll } from '#core/application-link/needs-approval';
import { openOtherSite } from '#ui/bridge';
import { useI18n } from '#ui/i18n/i18n-context';
import { Menu, type MenuItem } from '#ui/controls/menu.tsx';
import type { LinkActions } from '../view';

/** The actions of one link, in the order and the words of Confluence's own page. */
export function LinkMenu(props: {
  link: ApplicationLinkView;
  /** What the menu is called after. */
  label: string;
  actions: LinkActions;
}) {
  const { link, label: linkLabel, actions } = props;
  const { t } = useI18n();
  const { openForm, openDialog, test, enable } = actions;
  const item = (label: string, onSelect: () => void): MenuItem => ({ label, onSelect });
  const remote = item(t('admin.goToRemote'), () => void openOtherSite(link.displayUrl));
  const primary = item(t('admin.makePrimary'), () => openDialog('primary', link));
  const repoint = item(t('admin.repointMacros'), () => openForm('repoint', link));
  const testing = item(t('admin.testConnection'), () => test(link));
  const approvals = approvalsOf(link, actions).map(([key, start]) => item(t(key), start));
  const choosesPrimary = link.primary !== true && link.application.type === 'jira';

  const remove = {
    ...item(t('admin.delete'), () => openDialog('delete', link)),
    isDangerous: true,
  };
  const whole = link.system
    ? [remote, testing, ...(choosesPrimary ? [primary] : []), repoint]
    : [
        remote,
        item(t('admin.viewCredentials'), () => openDialog('credentials', link)),
        item(t('admin.editAddress'), () => openDialog('address', link)),
        item(t('admin.editIncoming'), () => openForm('incoming', link)),
        item(t('admin.editOutgoing'), () => openForm('outgoing', link)),
        item(t('admin.whoReads'), () => openForm('access', link)),
        ...approvals,
        testing,
        ...(canTry(link) ? [item(t('admin.tryRequest'), () => openDialog('try', link))] : []),
        ...(choosesPrimary ? [primary] : []),
        repoint,
        link.disabled
          ? item(t('admin.enable'), () => enable(link))
          : item(t('admin.disable'), () => openDialog('disable', link)),
        remove,
      ];
  const items = link.unreadable ? [remove] : whole;
  return <Menu label={t('admin.actionsFor', { name: linkLabel })} items={items} />;
}

/** For a link that fills no tables, this is the only place to approve access. */
function approvalsOf(link: ApplicationLinkView, actions: LinkActions) {
  const approvals: ['admin.approveAsMe' | 'admin.approveAsShared', () => void][] = [];
  if (link.disabled) return approvals;
  if (hasPersonalApprovals(link)) {
    approvals.push(['admin.approveAsMe', () => actions.approve(link)]);
  }
  if (isApprovedForAll(link)) {
    approvals.push(['admin.approveAsShared', () => actions.openDialog('approve', link)]);
  }
  return approvals;
}

/** A link to Jira shows what it can do in its tables. */
const canTry = (link: ApplicationLinkView): boolean =>
  !link.disabled && link.application.type !== 'jira' && hasPersonalApprovals(link);

import { useEffect } from 'react';
import type { ApplicationLinkView, PageUse } from '#contract/application-link';
import { ExternalLink } from '#ui/display/external-link.tsx';
import { needsApproval, revocationOf } from '#core/application-link/needs-approval';
import { useI18n } from '#ui/i18n/i18n-context';
import { Spinner } from '#ui/display/spinner.tsx';
import { useLoad } from '#ui/use-load';
import { invokeAdmin } from '../bridge';
import { useMacroCounts } from '../use-macro-counts';
import { ConfirmDialog } from '../forms/confirm-dialog';
import './delete-link-dialog.css';

/** Lists the macros that use the link, and says which approvals can be revoked. */
export function DeleteLinkDialog(props: {
  link: ApplicationLinkView;
  onDeleted: () => void;
  onCancel: () => void;
}) {
  const { link, onDeleted, onCancel } = props;
  const { t } = useI18n();
  return (
    <ConfirmDialog
      title={t('admin.deleteTitle', { name: link.name })}
      confirmLabel={t('admin.delete')}
      isDangerous
      work={async () => {
        await invokeAdmin('deleteLink', { linkId: link.id });
        onDeleted();
      }}
      onCancel={onCancel}
    >
      <LinkUses linkId={link.id} />
      <p>{t('admin.deleteMacros')}</p>
      {link.primary && <p>{t('admin.deletePrimary')}</p>}
      <RevocationNote {...link} />
      {(link.incoming ?? link.consumer) && (
        <p>{t('admin.revokes.incoming', { name: link.name })}</p>
      )}
      <p>{t('admin.deleteSecrets')}</p>
    </ConfirmDialog>
  );
}

/** Whether the other side lets approvals be revoked from here; nothing if the link has none. */
function RevocationNote({ outgoing }: ApplicationLinkView) {
  const { t } = useI18n();
  if (!outgoing || !needsApproval(outgoing)) return null;
  const revocation = revocationOf(outgoing);
  if (revocation !== 'manual') return <p>{t(`admin.revokes.${revocation}`)}</p>;
  return <p>{t(`admin.revokes.${outgoing.kind === 'oauth1' ? 'oauth1' : 'external'}`)}</p>;
}

function LinkUses({ linkId }: { linkId: string }) {
  const { t } = useI18n();
  const macroCounts = useMacroCounts();
  const [uses, load] = useLoad<{ pages: PageUse[]; cursor?: string }>();
  useEffect(() => {
    void load(() => invokeAdmin('listLinkUses', { linkId }));
  }, [load, linkId]);
  // Without the list of pages, the dialog still says what will happen to them.
  if (uses.error) return null;
  if (!uses.value) {
    return (
      <p className="link-uses" role="status">
        <Spinner /> {t('admin.uses.loading')}
      </p>
    );
  }
  const { pages, cursor } = uses.value;
  if (pages.length === 0) return <p role="status">{t('admin.uses.none')}</p>;
  const { total, words } = macroCounts(pages);
  const sentence = cursor === undefined ? 'admin.uses.some' : 'admin.uses.more';
  return (
    <div role="status">
      <p>{t.plural(sentence, total, words)}</p>
      <ul className="link-uses__pages">
        {pages.map((page) => (
          <li key={page.pageId}>
            <ExternalLink href={page.url}>
              <bdi>{page.title}</bdi>
            </ExternalLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

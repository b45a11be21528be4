import { useState, type FormEvent } from 'react';
import type { ApplicationLinkView } from '#contract/application-link';
import { clearsMappedUsers, endsApprovals } from '#core/application-link/ends-approvals';
import { Button } from '#ui/controls/button.tsx';
import { Dialog } from '#ui/messages/dialog.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { SectionMessage } from '#ui/messages/section-message.tsx';
import { TextField } from '#ui/controls/text-field.tsx';
import { invokeAdmin } from '../bridge';
import { EndsApprovalsNote } from '../forms/ends-approvals-note';
import { Failure } from '../forms/failure';
import { nameError } from '../forms/name-error';
import { linkUrlError } from '../forms/link-url-error';
import { useSubmit } from '../forms/use-submit';
import { approveEgress } from '../egress/approve-egress';
import '../forms/form.css';

/** Name and URL. Macros keep using the link. Another URL clears the secrets of the old one. */
export function EditAddressDialog(props: {
  link: ApplicationLinkView;
  links: readonly ApplicationLinkView[];
  onSaved: (link: ApplicationLinkView) => void;
  onCancel: () => void;
}) {
  const { link, links, onSaved, onCancel } = props;
  const { t } = useI18n();
  const [name, setName] = useState(link.name);
  const [url, setUrl] = useState(link.displayUrl);
  const [isChecked, setIsChecked] = useState(false);
  const { busy, error, run } = useSubmit();
  const isMoved = url.trim() !== link.displayUrl;
  const { outgoing } = link;
  const isEnding = endsApprovals({ url: link.displayUrl, outgoing }, { url, outgoing });

  const urlProblem = linkUrlError(url, t);
  // A name from before names were checked may stay.
  const nameProblem = name === link.name ? undefined : nameError(name, links, t, link.id);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (nameProblem !== undefined || urlProblem !== undefined) return;
    run(async () => {
      if (isMoved) await approveEgress([url]);
      onSaved((await invokeAdmin('editLink', { linkId: link.id, name, url: url.trim() })).link);
    });
  };
  return (
    <Dialog title={t('admin.editAddressOf', { name: link.name })} onClose={onCancel}>
      <form className="form" noValidate onSubmit={save}>
        <TextField
          label={t('admin.name')}
          required
          maxLength={100}
          value={name}
          error={isChecked ? nameProblem : undefined}
          onChange={setName}
        />
        <TextField
          label={t('admin.url')}
          type="url"
          required
          maxLength={450}
          value={url}
          error={isChecked ? urlProblem : undefined}
          onChange={setUrl}
        />
        {link.outgoing && isEnding && <EndsApprovalsNote stored={link.outgoing} change="url" />}
        {clearsMappedUsers({ url: link.displayUrl, outgoing }, url) && (
          <SectionMessage tone="warning" title={t('admin.clearsUsers.title')} role="status">
            <p>{t('admin.clearsUsers.body')}</p>
          </SectionMessage>
        )}
        {error && <Failure error={error} />}
        <div className="actions">
          <Button onClick={onCancel}>{t('action.cancel')}</Button>
          <Button type="submit" appearance="primary" busy={busy}>
            {t('action.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

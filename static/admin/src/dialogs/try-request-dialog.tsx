import { useState, type FormEvent } from 'react';
import type { TriedRequest } from '#contract/admin-invocations';
import type { ApplicationLinkView } from '#contract/application-link';
import { pathBelow } from '#core/application-link/path-below';
import { Button } from '#ui/controls/button.tsx';
import { TextField } from '#ui/controls/text-field.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { Dialog } from '#ui/messages/dialog.tsx';
import { SectionMessage } from '#ui/messages/section-message.tsx';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { invokeAdmin } from '../bridge';
import { useSubmit } from '../forms/use-submit';
import './try-request-dialog.css';

/** Sends a request to the linked application with this administrator's approval, and shows what it answers. */
export function TryRequestDialog(props: {
  link: ApplicationLinkView;
  onApprove: () => void;
  onClose: () => void;
}) {
  const { link, onApprove, onClose } = props;
  const { t } = useI18n();
  const [path, setPath] = useState('/');
  const [isWrong, setIsWrong] = useState(false);
  const [tried, setTried] = useState<TriedRequest>();
  const { busy, error, run } = useSubmit();
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(undefined);
    const isBelow = pathBelow(path) !== undefined;
    setIsWrong(!isBelow);
    if (isBelow) {
      run(async () => setTried(await invokeAdmin('tryRequest', { linkId: link.id, path })));
    }
  };
  const isUnapproved = error?.code === 'AUTHORIZATION_REQUIRED';
  return (
    <Dialog isWide title={t('admin.tryRequestOf', { name: link.name })} onClose={onClose}>
      <form className="form" noValidate onSubmit={send}>
        <p>{t('admin.try.intro', { url: link.displayUrl })}</p>
        <TextField
          label={t('admin.try.path')}
          value={path}
          maxLength={1000}
          error={isWrong ? t('admin.try.pathWrong') : undefined}
          onChange={setPath}
        />
        {isUnapproved ? (
          <SectionMessage tone="warning" role="alert" title={t('admin.try.unapproved')} />
        ) : (
          error && <ErrorMessage error={error} />
        )}
        <div role="status">{tried && <Answer tried={tried} />}</div>
        <div className="actions">
          <Button onClick={onClose}>{t('action.close')}</Button>
          {isUnapproved && (
            <Button appearance="primary" onClick={onApprove}>
              {t('admin.approveAsMe')}
            </Button>
          )}
          <Button appearance={isUnapproved ? 'default' : 'primary'} type="submit" busy={busy}>
            {t('admin.try.send')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Answer({ tried }: { tried: TriedRequest }) {
  const { t } = useI18n();
  const { status, contentType, isRedirect, text, isCut } = tried;
  return (
    <>
      <p>
        {t('admin.httpStatus', { status: String(status) })}
        {contentType !== undefined && `, ${contentType}`}
      </p>
      {isRedirect && <p>{t('admin.try.redirect')}</p>}
      {text !== '' && (
        <pre className="tried" tabIndex={0} aria-label={t('admin.try.answer')}>
          <bdi dir="ltr">{text}</bdi>
        </pre>
      )}
      {isCut && <p className="field__hint">{t('admin.try.cut')}</p>}
    </>
  );
}

import { useRef, useState } from 'react';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { useI18n } from '../../ui/i18n/i18n-context';

/** What to do in Jira first, and the address to register there. */
export function RedirectUri({ value, jiraUrl }: { value: string; jiraUrl: string }) {
  const { t } = useI18n();
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<'yes' | 'by-hand'>();

  const copy = () => {
    input.current?.select();
    // A frame may be denied the clipboard: the text is selected then, to be copied by hand.
    navigator.clipboard.writeText(value).then(
      () => setCopied('yes'),
      () => setCopied('by-hand'),
    );
  };
  return (
    <section className="register">
      <h2 className="register__title">{t('admin.registerTitle')}</h2>
      <ol className="register__steps">
        <li>{t('admin.registerOpen', { url: jiraUrl })}</li>
        <li>{t('admin.registerChoose')}</li>
        <li>{t('admin.registerPaste')}</li>
      </ol>
      <Field
        label={t('admin.redirectUri')}
        hint={copied === 'by-hand' ? t('admin.copyByHand') : undefined}
      >
        {(control) => (
          <div className="register__uri">
            <input {...control} ref={input} className="input input--code" readOnly value={value} />
            <Button onClick={copy}>{t(copied === 'yes' ? 'admin.copied' : 'admin.copy')}</Button>
          </div>
        )}
      </Field>
    </section>
  );
}

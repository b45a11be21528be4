import { useRef, useState } from 'react';
import { Button } from '#ui/controls/button.tsx';
import { Field } from '#ui/controls/field.tsx';
import { useI18n } from '#ui/i18n/i18n-context';

/** The code of the table as it stands, with a button that copies it. */
export function CopyCode({ code }: { code: string | undefined }) {
  const { t } = useI18n();
  const area = useRef<HTMLTextAreaElement>(null);
  /** The code that was copied, or selected where the browser did not allow that. */
  const [copied, setCopied] = useState<{ code: string; byHand: boolean }>();
  if (code === undefined) return <p className="field__hint">{t('config.code.incomplete')}</p>;
  const done = copied?.code === code ? copied : undefined;
  const copy = () => {
    area.current?.select();
    navigator.clipboard.writeText(code).then(
      () => {
        setCopied({ code, byHand: false });
      },
      () => {
        setCopied({ code, byHand: true });
      },
    );
  };
  return (
    <>
      <Field label={t('config.code.label')}>
        {(control) => (
          <textarea
            {...control}
            ref={area}
            className="input input--code"
            rows={8}
            readOnly
            spellCheck={false}
            value={code}
          />
        )}
      </Field>
      <div>
        <Button onClick={copy}>{t('config.code.copy')}</Button>
        <p className="field__hint" role="status">
          {done && t(done.byHand ? 'config.code.copyByHand' : 'config.code.copied')}
        </p>
      </div>
    </>
  );
}

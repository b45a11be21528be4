import { useRef, useState } from 'react';
import { Button } from '#ui/controls/button.tsx';
import { Field } from '#ui/controls/field.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { useUniqueId } from '#ui/use-unique-id';
import './copy-field.css';

/** Something to take to the other side. */
export function CopyField(props: {
  label: string;
  value: string;
  hint?: string | undefined;
  /** Several lines, such as a key. */
  multiline?: boolean;
}) {
  const { label, value, hint, multiline = false } = props;
  const { t } = useI18n();
  const whatId = useUniqueId();
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
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
    <Field label={label} hint={copied === 'by-hand' ? t('admin.copyByHand') : hint}>
      {(control) => {
        const shared = { ...control, ref: input, readOnly: true, value };
        return (
          <div className="copy-field">
            {multiline ? (
              <textarea {...shared} className="input input--code" rows={5} />
            ) : (
              <input {...shared} className="input input--code" />
            )}
            {/* Described, not named by it: the name of the field stays the field's own. */}
            <span id={whatId} hidden>
              {label}
            </span>
            <Button aria-describedby={whatId} onClick={copy}>
              {t(copied === 'yes' ? 'admin.copied' : 'admin.copy')}
            </Button>
            <span className="visually-hidden" role="status">
              {copied === 'yes' && t('admin.copiedThis', { what: label })}
            </span>
          </div>
        );
      }}
    </Field>
  );
}

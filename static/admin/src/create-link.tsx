import { useLayoutEffect, useRef } from 'react';
import type { ApplicationLinkView } from '../../../src/contract/application-link';
import { useI18n } from '../../ui/i18n/i18n-context';
import { AddressStep } from './address-step';
import { CredentialsStep } from './credentials-step';
import { useCreateLink } from './use-create-link';

/** Two steps: whose address, then what was registered there. Going back loses nothing. */
export function CreateLink(props: {
  onCreated: (link: ApplicationLinkView) => void;
  onCancel: () => void;
}) {
  const { t, format } = useI18n();
  const creation = useCreateLink(props.onCreated);
  const heading = useRef<HTMLHeadingElement>(null);
  const { step } = creation;

  // A new step is a new page to a screen reader. At once: later it would interrupt typing.
  useLayoutEffect(() => heading.current?.focus(), [step]);
  return (
    <main className="page page--form">
      <h1 ref={heading} tabIndex={-1} className="page__title">
        {t('admin.createLink')}
      </h1>
      <p className="page__step">
        {t('admin.step', { step: format.number(step), total: format.number(2) })}
      </p>
      {step === 1 ? (
        <AddressStep creation={creation} onCancel={props.onCancel} />
      ) : (
        <CredentialsStep creation={creation} onCancel={props.onCancel} />
      )}
    </main>
  );
}

import { useState } from 'react';
import type { ApplicationLinkView } from '#contract/application-link';
import { useI18n } from '#ui/i18n/i18n-context';
import { FormPage } from '../forms/form-page';
import { IncomingDetails } from '../incoming/incoming-details';
import { EMPTY_INCOMING } from '../incoming/incoming-form';
import { emptyOutgoing, withTarget, type FormTarget } from '../outgoing/outgoing-form';
import { ApplicationStep } from './application-step';
import { ChecksStep } from './checks-step';
import { ConfirmStep } from './confirm-step';
import { ConsumerStep } from './consumer-step';
import { outgoingKindOf, stepsOf } from './draft';
import { IncomingStep } from './incoming-step';
import { OutgoingStep } from './outgoing-step';
import { useCreateLink, type LinkCreation } from './use-create-link';

/** "Create link", step by step. Going back loses no input, and saved sides stay saved. */
export function CreateLink(props: {
  /** The links that there are already. */
  links: readonly ApplicationLinkView[];
  onCreated: (link: ApplicationLinkView) => void;
  onCancel: () => void;
}) {
  const { t } = useI18n();
  const creation = useCreateLink(props.links, props.onCreated);
  const [incoming, setIncoming] = useState(EMPTY_INCOMING);
  const [outgoing, setOutgoing] = useState(() => emptyOutgoing(targetOf(creation)));
  const { step, saved, issued, goTo } = creation;
  const target = targetOf(creation);
  const note = useStepNote(creation);

  const leave = () => {
    creation.withdrawConsents(saved);
    if (saved) props.onCreated(saved);
    else props.onCancel();
  };
  if (step === 'issued' && issued) {
    return (
      <IncomingDetails
        issued={issued}
        note={note}
        onDone={leave}
        onConfigureOutgoing={() => goTo('outgoing')}
      />
    );
  }
  const shared = { creation, onCancel: leave };
  return (
    <FormPage title={t('admin.createLink')} note={note} step={step}>
      {step === 'application' && <ApplicationStep {...shared} />}
      {step === 'confirm' && <ConfirmStep {...shared} />}
      {step === 'incoming' && <IncomingStep {...shared} form={incoming} onChange={setIncoming} />}
      {step === 'consumer' && <ConsumerStep {...shared} />}
      {step === 'checks' && saved && <ChecksStep link={saved} onDone={leave} />}
      {step === 'outgoing' && (
        <OutgoingStep
          {...shared}
          form={withTarget(outgoing, target)}
          onChange={(change) => setOutgoing((last) => change(withTarget(last, target)))}
        />
      )}
    </FormPage>
  );
}

const targetOf = ({ draft, finding }: LinkCreation): FormTarget => ({
  kind: outgoingKindOf(draft),
  type: draft.type,
  published: finding?.found ? finding.scopes : undefined,
});

function useStepNote({ draft, step }: LinkCreation): string {
  const { t, format } = useI18n();
  const steps = stepsOf(draft);
  const counted = step === 'issued' ? 'incoming' : step;
  const at = steps.indexOf(counted);
  // An external application can get its second side after the last counted step.
  const number = at === -1 ? steps.length : at + 1;
  return t('admin.step', { step: format.number(number), total: format.number(steps.length) });
}

import { useState } from 'react';
import type { ApplicationLinkView } from '#contract/application-link';
import type { ConsumerInput, IncomingInput, OutgoingInput } from '#contract/link-configuration';
import { invokeAdmin } from '../bridge';
import type { Issued } from '../incoming/incoming-details';
import { freeName } from '#core/application-link/same-links';
import { endpointsOf } from '../egress/outgoing-endpoints';
import { useSubmit, type Submit } from '../forms/use-submit';
import { useConsents, type Consents } from './use-consents';
import { approveEgress } from '../egress/approve-egress';
import { EMPTY_DRAFT, withFinding, type LinkDraft, type Step } from './draft';
import { findApplication, type Finding } from './finding';

export interface LinkCreation extends Sides {
  draft: LinkDraft;
  update: (changes: Partial<LinkDraft>) => void;
  step: Step;
  goTo: (step: Step) => void;
  submit: Submit;
  finding: Finding | undefined;
  /** The links that there are already. */
  links: readonly ApplicationLinkView[];
  /** Where the other side must send people back to; known after the first step. */
  redirectUri: string;
  /** @param url another one than the entered */
  confirmApplication: (url?: string) => void;
  /** Removes the approvals of hosts that the wizard asked for and that no link needs. */
  withdrawConsents: (link?: ApplicationLinkView) => void;
}

interface Sides {
  /** The link, once it is saved for the first time. */
  saved: ApplicationLinkView | undefined;
  issued: Issued | undefined;
  saveIncoming: (incoming: IncomingInput) => void;
  /** @param unverified although the other side cannot be asked */
  saveOutgoing: (outgoing: OutgoingInput, unverified: boolean) => void;
  /** The incoming side of OAuth 1.0a, which comes after the outgoing one. */
  saveConsumer: (consumer: ConsumerInput) => void;
}

export function useCreateLink(
  links: readonly ApplicationLinkView[],
  onCreated: (link: ApplicationLinkView) => void,
): LinkCreation {
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [step, setStep] = useState<Step>('application');
  const [finding, setFinding] = useState<Finding>();
  // Reserved once, because the administrator may register the redirect URI in the application and then go back.
  const [reserved, setReserved] = useState<{ linkId: string; redirectUri: string }>();
  const submit = useSubmit();

  const create: Create = (sides, unverified) => {
    const { url, name, type } = draft;
    const linkId = reserved?.linkId ?? '';
    const link = { linkId, url, name, type, ...sides };
    return invokeAdmin('createLink', unverified ? { ...link, unverified: true } : link);
  };
  const consents = useConsents();
  const created = (link: ApplicationLinkView) => {
    consents.withdraw(link);
    onCreated(link);
  };
  const sides = useSides({ draft, submit, create, setStep, onCreated: created, consents });
  const confirmApplication = (url = draft.url) =>
    submit.run(async () => {
      if (!reserved) setReserved(await invokeAdmin('prepareLink'));
      const isExternal = draft.kind === 'external';
      const found = isExternal ? undefined : await findApplication(url.trim(), consents.note);
      setFinding(found);
      const next = withFinding({ ...draft, url }, found);
      // A name that the administrator entered is theirs to change.
      const isEntered = draft.name.trim() !== '';
      setDraft({ ...next, name: isEntered ? next.name : freeName(next.name, links) });
      setStep(isExternal ? draft.direction : 'confirm');
    });
  return {
    ...sides,
    links,
    draft,
    update: (changes) => setDraft((last) => ({ ...last, ...changes })),
    step,
    goTo: (next) => {
      submit.clear();
      setStep(next);
    },
    submit,
    finding,
    redirectUri: reserved?.redirectUri ?? '',
    confirmApplication,
    withdrawConsents: consents.withdraw,
  };
}

type Create = (
  side: { incoming: IncomingInput } | { outgoing: OutgoingInput },
  unverified: boolean,
) => ReturnType<typeof invokeAdmin<'createLink'>>;

/** The first side that is saved makes the link; the other one is added to it. */
function useSides(options: {
  draft: LinkDraft;
  submit: Submit;
  create: Create;
  setStep: (step: Step) => void;
  onCreated: (link: ApplicationLinkView) => void;
  consents: Consents;
}): Sides {
  const { draft, submit, create, setStep, onCreated, consents } = options;
  const [saved, setSaved] = useState<ApplicationLinkView>();
  const [issued, setIssued] = useState<Issued>();

  const saveIncoming = (incoming: IncomingInput) =>
    submit.run(async () => {
      const { link, credentials } = await create({ incoming }, true);
      setSaved(link);
      if (credentials) {
        setIssued({ link, credentials });
        setStep('issued');
      } else {
        onCreated(link);
      }
    });
  const saveOutgoing = (outgoing: OutgoingInput, unverified: boolean) =>
    submit.run(async () => {
      consents.note(await approveEgress(hostsFor(draft, outgoing)));
      const { link } = saved
        ? await invokeAdmin('saveOutgoing', {
            linkId: saved.id,
            outgoing,
            ...(unverified && { unverified }),
          })
        : await create({ outgoing }, unverified);
      if (outgoing.kind === 'oauth1') {
        setSaved(link);
        setStep('consumer');
      } else {
        onCreated(link);
      }
    });
  const saveConsumer = (consumer: ConsumerInput) =>
    submit.run(async () => {
      if (!saved) return;
      setSaved((await invokeAdmin('saveConsumer', { linkId: saved.id, consumer })).link);
      setStep('checks');
    });
  return { saved, issued, saveIncoming, saveOutgoing, saveConsumer };
}

/** The host of an Atlassian product was asked about before. */
const hostsFor = ({ kind, url }: LinkDraft, outgoing: OutgoingInput) =>
  kind === 'external' ? [url, ...endpointsOf(outgoing)] : [];

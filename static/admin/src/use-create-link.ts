import { useState } from 'react';
import type { AppError } from '../../../src/contract/app-error';
import type { ApplicationLinkView } from '../../../src/contract/application-link';
import { asAppError } from '../../ui/use-load';
import { approveEgress } from './approve-egress';
import { invokeAdmin } from './bridge';

interface LinkForm {
  url: string;
  name: string;
  clientId: string;
  clientSecret: string;
  scope: string;
}

const EMPTY: LinkForm = { url: '', name: '', clientId: '', clientSecret: '', scope: 'READ' };

export interface LinkCreation {
  step: 1 | 2;
  form: LinkForm;
  /** Where Jira must send readers back to; known in step 2. */
  redirectUri: string;
  busy: boolean;
  error: AppError | undefined;
  update: (changes: Partial<LinkForm>) => void;
  /** Has the address approved and reserves the link. */
  confirmAddress: () => void;
  back: () => void;
  save: () => void;
}

export function useCreateLink(onCreated: (link: ApplicationLinkView) => void): LinkCreation {
  const [form, setForm] = useState(EMPTY);
  const [step, setStep] = useState<1 | 2>(1);
  // Reserved once: the redirect URI may be registered in Jira already when somebody goes back.
  const [reserved, setReserved] = useState<{ linkId: string; redirectUri: string }>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();

  const run = (work: () => Promise<void>) => {
    setBusy(true);
    setError(undefined);
    work()
      .catch((cause: unknown) => setError(asAppError(cause)))
      .finally(() => setBusy(false));
  };
  const confirmAddress = () =>
    run(async () => {
      const url = form.url.trim();
      await approveEgress(url);
      if (!reserved) setReserved(await invokeAdmin('prepareLink'));
      setForm((last) => ({ ...last, url, name: last.name.trim() || new URL(url).host }));
      setStep(2);
    });
  const save = () =>
    run(async () => {
      if (!reserved) return;
      const { url, name, ...client } = form;
      const outgoing = { kind: 'oauth2-data-center', ...client } as const;
      const payload = { linkId: reserved.linkId, url, name, type: 'jira', outgoing } as const;
      onCreated((await invokeAdmin('createLink', payload)).link);
    });

  return {
    step,
    form,
    redirectUri: reserved?.redirectUri ?? '',
    busy,
    error,
    update: (changes) => setForm((last) => ({ ...last, ...changes })),
    confirmAddress,
    back: () => setStep(1),
    save,
  };
}

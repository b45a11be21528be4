import { useLayoutEffect, useRef, useState, type FormEvent } from 'react';
import type { ApplicationLinkView } from '#contract/application-link';
import { useI18n } from '#ui/i18n/i18n-context';
import { SectionMessage } from '#ui/messages/section-message.tsx';
import { invokeAdmin } from '../bridge';
import { FormActions } from '../forms/form-actions';
import { FormPage } from '../forms/form-page';
import { useSubmit } from '../forms/use-submit';
import {
  accessFormOf,
  accessOf,
  decidingLevelOf,
  needsSavingAgain,
  type AccessForm,
} from './access-form';
import { AccessMode } from './access-mode';
import { AccessSentence } from './access-sentence';
import { ApproveAsLink } from './approve-as-link';
import { clauseProblem } from './clause-problem';
import { SharedLimits } from './shared-limits';
import { SigningKeys } from './signing-keys';

/** Whether readers see issues with their own permissions or with those of a shared account. */
export function EditAccess(props: {
  link: ApplicationLinkView;
  onSaved: (link: ApplicationLinkView) => void;
  onChanged: (link: ApplicationLinkView) => void;
  onCancel: () => void;
}) {
  const { link, onSaved, onChanged, onCancel } = props;
  const { t } = useI18n();
  const [form, setForm] = useState(() => accessFormOf(link));
  const [awaitsApproval, setAwaitsApproval] = useState(false);
  const { busy, error, run } = useSubmit();
  const update = (changes: Partial<AccessForm>) => setForm((last) => ({ ...last, ...changes }));

  const save = (event: FormEvent) => {
    event.preventDefault();
    run(async () => {
      const access = accessOf(form);
      const saved = await invokeAdmin('saveAccess', { linkId: link.id, access });
      if (access.mode === 'shared' && access.account === 'approval') {
        onChanged(saved.link);
        setAwaitsApproval(true);
      } else {
        onSaved(saved.link);
      }
    });
  };
  const wrongClause = clauseProblem(error, t);
  const root = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [error]);
  const level = decidingLevelOf(link);
  const title = t('admin.whoReadsOf', { name: link.name });
  if (awaitsApproval) {
    return (
      <FormPage title={title} step="approve">
        <ApproveAsLink link={link} onDone={() => onSaved({ ...link, access: accessOf(form) })} />
      </FormPage>
    );
  }
  return (
    <FormPage title={title}>
      <form ref={root} className="form" noValidate onSubmit={save}>
        {level ? (
          <p>
            <bdi>{t(`admin.access.byLevel.${level}`, { name: link.name })}</bdi>
          </p>
        ) : (
          <AccessMode form={form} update={update} />
        )}
        {form.mode === 'shared' && (
          <SharedLimits form={form} update={update} wrongClause={wrongClause} />
        )}
        <SectionMessage tone="information" title={t('admin.access.whatReadersSee')}>
          <AccessSentence form={form} name={link.name} />
        </SectionMessage>
        {needsSavingAgain(link, form) && (
          <SectionMessage tone="warning" title={t('admin.access.saveAgain.title')} role="status">
            <p>{t('admin.access.saveAgain.body')}</p>
          </SectionMessage>
        )}
        <FormActions
          submitLabel={t('action.save')}
          busy={busy}
          error={wrongClause === undefined ? error : undefined}
          onCancel={onCancel}
        />
      </form>
      {form.mode === 'shared' && <SigningKeys linkId={link.id} />}
    </FormPage>
  );
}

import { APPLICATION_TYPES, type ApplicationType } from '#contract/link-configuration';
import { useI18n } from '#ui/i18n/i18n-context';
import { Select } from '#ui/controls/select.tsx';
import { productName } from '../application-label';
import type { Deployment, LinkDraft } from './draft';

/** The facts that the application did not report. */
export function ByHandFields(props: {
  draft: LinkDraft;
  update: (changes: Partial<LinkDraft>) => void;
}) {
  const { draft, update } = props;
  const { t } = useI18n();
  return (
    <>
      <Select
        label={t('admin.byHand.application')}
        value={draft.type}
        options={APPLICATION_TYPES.map((value) => ({ value, label: productName(value, t) }))}
        onChange={(type) => update({ type: type as ApplicationType })}
      />
      {draft.kind === 'oauth2' && (
        <Select
          label={t('admin.byHand.hosting')}
          value={draft.deployment}
          options={[
            { value: 'data-center', label: 'Data Center' },
            { value: 'cloud', label: 'Cloud' },
          ]}
          onChange={(deployment) => update({ deployment: deployment as Deployment })}
        />
      )}
    </>
  );
}

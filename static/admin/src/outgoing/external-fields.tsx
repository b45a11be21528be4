import { EXTERNAL_PROVIDERS } from '#contract/link-configuration';
import { useI18n } from '#ui/i18n/i18n-context';
import { Select } from '#ui/controls/select.tsx';
import { TextField } from '#ui/controls/text-field.tsx';
import type { OutgoingFieldsProps } from './outgoing-fields-props';
import { presetOf, type ExternalProvider } from './outgoing-form';

const NAMES = { google: 'Google', microsoft: 'Microsoft' };
const ENDPOINTS = ['authorizationEndpoint', 'tokenEndpoint', 'revocationEndpoint'] as const;

/** The provider that signs people in, and its endpoints. */
export function ExternalFields({ form, update, errorOf }: OutgoingFieldsProps) {
  const { t } = useI18n();
  return (
    <>
      <Select
        label={t('admin.provider')}
        value={form.provider}
        options={EXTERNAL_PROVIDERS.map((value) => ({
          value,
          label: value === 'custom' ? t('admin.providers.custom') : NAMES[value],
        }))}
        onChange={(value) => {
          const provider = value as ExternalProvider;
          update({ provider, ...(provider !== 'custom' && presetOf(provider)) });
        }}
      />
      {ENDPOINTS.map((endpoint) => (
        <TextField
          key={endpoint}
          label={t(`admin.${endpoint}`)}
          hint={endpoint === 'revocationEndpoint' ? t('admin.revocationHint') : undefined}
          type="url"
          required={endpoint !== 'revocationEndpoint'}
          maxLength={450}
          value={form[endpoint]}
          error={errorOf(endpoint)}
          onChange={(url) => update({ [endpoint]: url })}
        />
      ))}
    </>
  );
}

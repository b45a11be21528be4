import { useCallback, useState } from 'react';
import type { ConsumerIdentity } from '#contract/application-link';
import { useI18n } from '#ui/i18n/i18n-context';
import {
  lacksUser,
  missingFields,
  withIdentity,
  type ConsumerForm,
  type RequiredField,
} from './consumer-form';
import { useConsumerInfo } from './use-consumer-info';

/** The state of the form of an incoming side by OAuth 1.0a. @param options.url of the linked application */
export function useConsumerForm(options: { first: ConsumerForm; url: string; atOnce: boolean }) {
  const { first, url, atOnce } = options;
  const { t } = useI18n();
  const [form, setForm] = useState(first);
  const [isChecked, setIsChecked] = useState(false);
  const onRead = useCallback(
    (identity: ConsumerIdentity) => setForm((last) => withIdentity(last, identity)),
    [],
  );
  const info = useConsumerInfo({ url, atOnce, onRead });
  const missing = missingFields(form);
  const lacks = lacksUser(form);
  const errorOf = (field: RequiredField | 'users') => {
    const isWrong = field === 'users' ? lacks : missing.includes(field);
    const text = field === 'users' ? 'admin.users.incomplete' : 'admin.required';
    return isChecked && isWrong ? t(text) : undefined;
  };
  return {
    form,
    info,
    errorOf,
    update: (changes: Partial<ConsumerForm>) => setForm((last) => ({ ...last, ...changes })),
    /** @returns whether the form may be saved; shows what is missing if not */
    check: () => {
      setIsChecked(true);
      return missing.length === 0 && !lacks;
    },
  };
}

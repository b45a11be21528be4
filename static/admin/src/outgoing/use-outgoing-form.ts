import { useState } from 'react';
import type { OutgoingView } from '#contract/application-link';
import { useI18n } from '#ui/i18n/i18n-context';
import type { OutgoingFieldsProps } from './outgoing-fields-props';
import {
  clearsSecrets,
  keepsSecret,
  problemsOf,
  type OutgoingField,
  type OutgoingForm,
} from './outgoing-form';

export interface OutgoingFormState {
  fields: OutgoingFieldsProps;
  /** Saving clears the stored secret and all tokens. */
  clears: boolean;
  replace: (form: OutgoingForm) => void;
  /** Shows what is wrong. @returns whether nothing is */
  check: () => boolean;
}

export function useOutgoingForm(initial: OutgoingForm, stored?: OutgoingView): OutgoingFormState {
  const { t } = useI18n();
  const [form, setForm] = useState(initial);
  const [isChecked, setIsChecked] = useState(false);
  const secretIsKept = keepsSecret(form, stored);
  const problems = problemsOf(form, secretIsKept);
  const errorOf = (field: OutgoingField) => {
    const problem = isChecked ? problems[field] : undefined;
    return problem && t(problem === 'url' ? 'admin.urlWrong' : 'admin.required');
  };
  return {
    fields: {
      form,
      update: (changes) => setForm((last) => ({ ...last, ...changes })),
      errorOf,
      secretIsKept,
    },
    clears: clearsSecrets(form, stored),
    replace: setForm,
    check: () => {
      setIsChecked(true);
      return Object.keys(problems).length === 0;
    },
  };
}

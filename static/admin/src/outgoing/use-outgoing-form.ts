import { useState } from 'react';
import type { ApplicationLinkView } from '#contract/application-link';
import { endsApprovals } from '#core/application-link/ends-approvals';
import { useI18n } from '#ui/i18n/i18n-context';
import type { OutgoingFieldsProps } from './outgoing-fields-props';
import { impersonatingLinkId } from '../people/impersonating-link';
import {
  keepsSecret,
  outgoingInputOf,
  problemsOf,
  PROBLEM_KEYS,
  type OutgoingField,
  type OutgoingForm,
} from './outgoing-form';

export interface OutgoingFormState {
  fields: OutgoingFieldsProps;
  /** Saving ends all approvals and clears the stored secret. */
  endsApprovals: boolean;
  replace: (form: OutgoingForm) => void;
  /** Shows the problems. @returns whether there are none */
  check: () => boolean;
}

export function useOutgoingForm(
  initial: OutgoingForm,
  link: ApplicationLinkView,
): OutgoingFormState {
  const { t } = useI18n();
  const [form, setForm] = useState(initial);
  const [isChecked, setIsChecked] = useState(false);
  const { displayUrl: url, outgoing: stored } = link;
  const ends = endsApprovals({ url, outgoing: stored }, { url, outgoing: outgoingInputOf(form) });
  const secretIsKept = keepsSecret(stored, ends);
  const problems = problemsOf(form, secretIsKept);
  const errorOf = (field: OutgoingField) => {
    const problem = isChecked ? problems[field] : undefined;
    return problem && t(PROBLEM_KEYS[problem]);
  };
  return {
    fields: {
      form,
      update: (changes) => setForm((last) => ({ ...last, ...changes })),
      errorOf,
      secretIsKept,
      impersonatingLinkId: impersonatingLinkId(link),
    },
    endsApprovals: ends,
    replace: setForm,
    check: () => {
      setIsChecked(true);
      return Object.keys(problems).length === 0;
    },
  };
}

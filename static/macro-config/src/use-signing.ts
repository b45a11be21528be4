import { useCallback, useState } from 'react';
import { type MacroDefinition, sourceOf } from '#contract/macro-definition';
import { invokeConfig } from './bridge';
import type { Draft } from './draft';

/**
 * Has the backend sign definitions; it knows whether they need that, and for which page. A query into which it copied saved
 * filters becomes the draft's, so that the author sees what is signed; not while the author types, who may not be done.
 */
export function useSigning(setDraft: (change: (last: Draft) => Draft) => void) {
  const [copiedJql, setCopiedJql] = useState<string>();
  const sign = useCallback(
    async (definition: MacroDefinition, isAsked = true) => {
      const signed = await invokeConfig('signDefinition', { definition });
      const sent = sourceOf(definition).jql;
      const { jql } = sourceOf(signed);
      if (isAsked && jql !== sent) {
        setCopiedJql(jql);
        // What the author typed meanwhile is kept.
        setDraft((last) => (last.jql.trim() === sent ? { ...last, jql } : last));
      }
      return signed;
    },
    [setDraft],
  );
  return { sign, copiedJql };
}

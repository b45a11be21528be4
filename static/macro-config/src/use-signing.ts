import { useCallback, useState } from 'react';
import type { MacroDefinition } from '#contract/macro-definition';
import { invokeConfig } from './bridge';
import type { Draft } from './draft';
import { changeSource, sourcesOf } from './sources/draft-sources';

/**
 * Has the backend sign definitions; it knows whether they need that, and for which page. A query into which it copied saved
 * filters becomes the draft's, so that the author sees what is signed; not while the author types, who may not be done.
 */
export function useSigning(setDraft: (change: (last: Draft) => Draft) => void) {
  const [copiedJql, setCopiedJql] = useState<string>();
  const sign = useCallback(
    async (definition: MacroDefinition, isAsked = true) => {
      const signed = await invokeConfig('signDefinition', { definition });
      if (isAsked) {
        for (const [at, { jql }] of signed.sources.entries()) {
          const sent = definition.sources[at]?.jql;
          if (jql === sent) continue;
          setCopiedJql(jql);
          // What the author typed meanwhile is kept.
          setDraft((last) =>
            sourcesOf(last)[at]?.jql.trim() === sent
              ? { ...last, ...changeSource(last, at, { jql }) }
              : last,
          );
        }
      }
      return signed;
    },
    [setDraft],
  );
  return { sign, copiedJql };
}

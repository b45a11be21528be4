import { useCallback, useRef, useState } from 'react';
import type { LinkChoice } from '#contract/application-link';
import { recognizeJiraAddress } from '#core/jira/jira-address';
import { invokeConfig } from '../bridge';
import type { Draft } from '../draft';

/** What became of an address that stood where a query is expected. */
export type AddressNote = { kind: 'recognised' | 'board-unknown'; link: string };

/**
 * Takes the address of an issue, a search, a filter or a board of a linked Jira for what it shows: the
 * link is chosen and the query written, without further questions.
 */
export function useJiraAddress(links: LinkChoice[], change: (changes: Partial<Draft>) => void) {
  const [note, setNote] = useState<AddressNote>();
  // What is typed after a board was pasted must not be overwritten by its late answer.
  const latest = useRef('');

  const write = useCallback(
    (text: string) => {
      latest.current = text;
      const found = recognizeJiraAddress(text, links);
      if (!found) {
        setNote(undefined);
        change({ jql: text });
        return;
      }
      const { link, address } = found;
      setNote({ kind: 'recognised', link: link.name });
      if ('jql' in address) {
        change({ linkId: link.id, jql: address.jql });
        return;
      }
      const { boardId, projectKey } = address;
      const instead = projectKey === undefined ? text : `project = "${projectKey}" ORDER BY Rank`;
      change({ linkId: link.id, jql: instead });
      invokeConfig('boardQuery', { linkId: link.id, boardId })
        .then(({ jql }) => {
          if (latest.current === text) change({ jql });
        })
        .catch(() => {
          if (latest.current === text) setNote({ kind: 'board-unknown', link: link.name });
        });
    },
    [links, change],
  );
  return { write, note };
}

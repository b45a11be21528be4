import { useCallback, useEffect, useRef, useState } from 'react';
import type { LinkChoice } from '#contract/application-link';
import { recognizeJiraAddress } from '#core/jira/jira-address';
import type { JiraAddress } from '#core/jira/jira-pages';
import { jqlOfPastedKeys } from '#core/jira/pasted-keys';
import { invokeConfig } from '../bridge';
import type { Draft } from '../draft';
import { provisionalQuery } from './provisional-query';

/** What became of an address that stood where a query is expected; its words are `config.address.*`. */
export interface AddressNote {
  kind:
    | 'recognized'
    | 'keys'
    | 'board-unknown'
    | 'filter-unknown'
    | 'queue'
    | 'other-page'
    | 'not-linked';
  /** The name of the link; the host of an address that belongs to none. */
  link: string;
}

type Change = (changes: Partial<Draft>) => void;

/**
 * Takes the address of a page of a linked Jira for the issues that it shows: the link is chosen and the
 * query written, without further questions.
 *
 * @param pasted the address that became the macro, when it was pasted into the page
 */
export function useJiraAddress(links: LinkChoice[], change: Change, pasted: string | undefined) {
  const [note, setNote] = useState<AddressNote>();
  // What the author types after pasting must not be overwritten by a late answer.
  const latest = useRef('');

  const write = useCallback(
    (text: string) => {
      const keys = isPasted(text, latest.current) ? jqlOfPastedKeys(text) : undefined;
      latest.current = text;
      const found = recognizeJiraAddress(text, links);
      setNote(
        keys !== undefined && found.kind === 'query' ? { kind: 'keys', link: '' } : noteOn(found),
      );
      if (found.kind !== 'source') {
        change({ jql: found.kind === 'query' ? (keys ?? text) : text });
        return;
      }
      const { link, address } = found;
      change({ linkId: link.id, jql: provisionalQuery(address, text) });
      if ('jql' in address) return;
      readSavedQuery(link.id, address)
        .then((jql) => {
          if (latest.current === text) change({ jql });
        })
        .catch(() => {
          if (latest.current !== text) return;
          setNote({
            kind: 'boardId' in address ? 'board-unknown' : 'filter-unknown',
            link: link.name,
          });
        });
    },
    [links, change],
  );

  const [isFirst, setIsFirst] = useState(pasted !== undefined);
  useEffect(() => {
    if (!isFirst || pasted === undefined) return;
    setIsFirst(false);
    const found = recognizeJiraAddress(pasted, links);
    if (found.kind === 'source') write(pasted);
    else setNote(noteOn(found));
  }, [isFirst, pasted, links, write]);

  return { note, write };
}

/** Who types a key letter by letter may be about to write a query. */
const isPasted = (text: string, last: string) => text.length - last.length > 2;

function noteOn(
  found: ReturnType<typeof recognizeJiraAddress<LinkChoice>>,
): AddressNote | undefined {
  if (found.kind === 'query') return undefined;
  if (found.kind === 'not-linked') return { kind: 'not-linked', link: found.url.host };
  if (found.kind === 'other-page') return { kind: 'other-page', link: found.link.name };
  const wider = 'widerThan' in found.address ? found.address.widerThan : undefined;
  return { kind: wider ?? 'recognized', link: found.link.name };
}

type SavedSource = Exclude<JiraAddress, { jql: string }>;

async function readSavedQuery(linkId: string, source: SavedSource): Promise<string> {
  const id = 'filterId' in source ? { filterId: source.filterId } : { boardId: source.boardId };
  return (await invokeConfig('savedQuery', { linkId, ...id })).jql;
}

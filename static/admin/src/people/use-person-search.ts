import { useRef, useState, type KeyboardEvent } from 'react';
import type { OwnPerson } from '#core/application-link/propose-pairs';
import { findPeople } from './confluence-people';

/** Shorter texts match too many people. */
const SEARCH_MIN = 2;
/** An account id that was pasted needs no search. */
const ACCOUNT_ID = /^(?:[0-9a-f]{24}|[\w-]+:[\w-]+)$/i;

export interface PersonSearch {
  /** Undefined unless the administrator is typing. */
  text: string | undefined;
  /** Undefined until Confluence answered. */
  found: OwnPerson[] | undefined;
  failed: boolean;
  active: number;
  type: (text: string) => void;
  pick: (person: OwnPerson | undefined) => void;
  leave: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** The state of a search field for people. @param onPick gets undefined when the text no longer names a person */
export function usePersonSearch(onPick: (person: OwnPerson | undefined) => void): PersonSearch {
  const [text, setText] = useState<string>();
  const [active, setActive] = useState(0);
  const { found, failed, search } = useFound();

  const leave = () => {
    setText(undefined);
    search('');
  };
  const pick = (person: OwnPerson | undefined) => {
    if (!person) return;
    onPick(person);
    leave();
  };
  const type = (typed: string) => {
    const id = typed.trim();
    if (ACCOUNT_ID.test(id)) {
      pick({ accountId: id, name: id });
      return;
    }
    onPick(undefined);
    setText(typed);
    setActive(0);
    search(id);
  };
  const last = (found?.length ?? 0) - 1;
  const actions: Partial<Record<string, () => void>> = {
    ArrowDown: () => setActive(Math.min(active + 1, last)),
    ArrowUp: () => setActive(Math.max(active - 1, 0)),
    Enter: () => pick(found?.[active]),
    Escape: leave,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = text === undefined ? undefined : actions[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return { text, found, failed, active, type, pick, leave, onKeyDown };
}

/** What Confluence found for the last text; an earlier answer that comes later is dropped. */
function useFound() {
  const [found, setFound] = useState<OwnPerson[]>();
  const [failed, setFailed] = useState(false);
  const latest = useRef('');
  const search = (text: string) => {
    latest.current = text;
    setFailed(false);
    if (text.length < SEARCH_MIN) {
      setFound(undefined);
      return;
    }
    findPeople(text).then(
      (people) => latest.current === text && setFound(people),
      () => latest.current === text && setFailed(true),
    );
  };
  return { found, failed, search };
}

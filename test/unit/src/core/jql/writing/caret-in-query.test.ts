import { JQLAutocomplete } from '@atlaskit/jql-autocomplete';
import { caretInQuery } from '#core/jql/writing/caret-in-query';
import { tokensOf } from '#core/jql/writing/jql-tokens';
import type { PlaceInQuery } from '#core/jql/writing/place-in-query';
import { JQL_CORPUS } from '#support/jira-data/jql-corpus';

/** @param marked a query in which `|` marks the caret */
function caretAt(marked: string) {
  const jql = marked.replace('|', '');
  const { place, typed, from, to } = caretInQuery(jql, marked.indexOf('|'));
  return { place: told(place), typed, replaces: jql.slice(from, to) };
}

/** A place in a few words. */
function told(place: PlaceInQuery): string {
  switch (place.kind) {
    case 'field':
      return `field in ${place.clause}`;
    case 'operator':
      return `operator of ${place.field}${place.begun && `, begun with ${place.begun}`}`;
    case 'value':
    case 'after-value': {
      const list = place.list > 0 ? ' in a list' : '';
      return `${place.kind}: ${place.field} ${place.predicate ?? place.operator}${list}`;
    }
    case 'joint':
      return place.history ? 'joint with history' : 'joint';
    default:
      return place.kind;
  }
}

test.each([
  ['|', 'field in where'],
  ['a = 1 and |', 'field in where'],
  ['not (( |', 'field in where'],
  ['a = 1 order by |', 'field in order'],
  ['order by a desc, |', 'field in order'],
  ['"Story Points" |', 'operator of Story Points'],
  ['cf[10016] |', 'operator of cf[10016]'],
  ['cf[|', 'brackets'],
  ['issue.property[a.b].c |', 'operator of issue.property[a.b]'],
  ['status not |', 'operator of status, begun with not'],
  ['project = |', 'value: project ='],
  ['project =|', 'value: project ='],
  ['status not in |', 'value: status not in'],
  ['status in (|', 'value: status in in a list'],
  ['status in (a, |', 'value: status in in a list'],
  ['status in (a |', 'after-value: status in in a list'],
  ['status is not |', 'value: status is not'],
  ['status was not in (|', 'value: status was not in in a list'],
  ['status changed from |', 'value: status from'],
  ['status was Open by a after |', 'value: status after'],
  ['status was Open |', 'after-value: status was'],
  ['a = f(x, |', 'argument'],
  ['a in (f(x), 2) |', 'joint'],
  ['a changed |', 'joint with history'],
  ['(a = 1 and (b in (1) ) |', 'joint'],
  ['a = 1 order |', 'by'],
  ['order by "a b" |', 'direction'],
  ['order by a asc |', 'after-direction'],
  ['a = 1 and status = Open | and b = 2', 'after-value: status ='],
])('the place in “%s” is “%s”', (marked, place) => {
  expect(caretAt(marked).place).toBe(place);
});

test.each([
  ['pro|', 'pro', 'pro'],
  ['pr|oj = 1', 'pr', 'proj'],
  ['project = "My P|', 'My P', '"My P'],
  ['project = "My P| AND b = 1', 'My P', '"My P'],
  ['project = "My Project"|', 'My Project', '"My Project"'],
  ['project = "My| Project" and b = 1', 'My', '"My Project"'],
  ["project = 'it\\'s |", "it's ", "'it\\'s "],
  ['status in (Open,|', '', ''],
  ['😀 = 1 and sta|', 'sta', 'sta'],
  ['project = |A', '', ''],
])('in “%s” the typed text is “%s”, and a completion replaces “%s”', (marked, typed, replaces) => {
  expect(caretAt(marked)).toMatchObject({ typed, replaces });
});

/** What Atlassian's own completion offers; a function that would have several words is not a new place. */
function offeredByAtlassian(text: string): string[] {
  const { rules } = JQLAutocomplete.fromText(text).getJQLSuggestionsForCaretPosition([
    text.length,
    text.length,
  ]);
  const isNew = (rule: { matchedText: string } | undefined) => rule?.matchedText.trim() === '';
  return [
    isNew(rules.field) &&
      `field in ${rules.field?.context?.clause === 'orderBy' ? 'order' : 'where'}`,
    isNew(rules.operator) && 'operator',
    (isNew(rules.value) || isNew(rules.list)) && 'value',
  ].filter((offer) => offer !== false);
}

/**
 * Without what Atlassian's completion leaves out on purpose: the words that narrow WAS and CHANGED, the second word of an
 * operator, and EMPTY behind IS, which is no value there but a keyword.
 */
function offeredHere(text: string): string[] {
  const { place } = caretInQuery(text, text.length);
  if (place.kind === 'field') return [told(place)];
  if (place.kind === 'operator') return place.begun === '' ? ['operator'] : [];
  const isValue = place.kind === 'value' && place.predicate === undefined;
  return isValue && !place.operator.startsWith('is') ? ['value'] : [];
}

test('fields, operators and values are offered where Atlassian’s own completion offers them', () => {
  // It asks for feature gates that nobody has set up, and reports that.
  jest.spyOn(console, 'error').mockImplementation();
  jest.spyOn(console, 'warn').mockImplementation();
  const differences: string[] = [];
  let places = 0;
  for (const jql of JQL_CORPUS.flatMap(({ valid }) => valid)) {
    for (const end of [0, ...tokensOf(jql).map(({ to }) => to)]) {
      const text = end === 0 ? '' : `${jql.slice(0, end)} `;
      const [theirs, ours] = [offeredByAtlassian(text).join(), offeredHere(text).join()];
      places += 1;
      if (theirs !== ours) differences.push(`${text}: ${theirs} / ${ours}`);
    }
  }
  expect(differences).toEqual([]);
  expect(places).toBeGreaterThan(1000);
});

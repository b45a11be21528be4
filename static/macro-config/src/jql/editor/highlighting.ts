import { JQLLexer } from '@atlaskit/jql-parser/JQLLexer';
import { type EditorState, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import { type JqlToken, tokensOf } from '#core/jql/writing/jql-tokens';
import { FIRST_PLACE, placeFollowing, type PlaceInQuery } from '#core/jql/writing/place-in-query';

/** Colors the parts of a query by what they are where they stand. */
export const highlighting = StateField.define<DecorationSet>({
  create: colored,
  update: (last, transaction) => (transaction.docChanged ? colored(transaction.state) : last),
  provide: (field) => EditorView.decorations.from(field),
});

const MARKS = {
  keyword: Decoration.mark({ class: 'jql-keyword' }),
  operator: Decoration.mark({ class: 'jql-operator' }),
  field: Decoration.mark({ class: 'jql-field' }),
  text: Decoration.mark({ class: 'jql-text' }),
  number: Decoration.mark({ class: 'jql-number' }),
  function: Decoration.mark({ class: 'jql-function' }),
};

function colored({ doc }: EditorState): DecorationSet {
  const tokens = tokensOf(doc.toString());
  let place = FIRST_PLACE;
  const ranges = tokens.flatMap((token, index) => {
    const kind = kindOf(token, place, tokens[index + 1]);
    place = placeFollowing(place, token);
    return kind ? [MARKS[kind].range(token.from, token.to)] : [];
  });
  return Decoration.set(ranges);
}

const isKeyword = (type: number) => type >= JQLLexer.IN && type <= JQLLexer.DESC;
const isOperator = (type: number) => type >= JQLLexer.BANG && type <= JQLLexer.NOT_LIKE;
const isNumber = (type: number) => type === JQLLexer.POSNUMBER || type === JQLLexer.NEGNUMBER;

function kindOf(
  { type }: JqlToken,
  place: PlaceInQuery,
  next: JqlToken | undefined,
): keyof typeof MARKS | undefined {
  if (isKeyword(type)) return 'keyword';
  if (isOperator(type)) return 'operator';
  if (type < JQLLexer.BANG) return undefined;
  if (place.kind === 'field' || place.kind === 'brackets') return 'field';
  if (isNumber(type)) return 'number';
  return place.kind === 'value' && next?.type === JQLLexer.LPAREN ? 'function' : 'text';
}

import { JQLLexer } from '@atlaskit/jql-parser/JQLLexer';
import { unquoted } from '../unquoted';
import { SIGNS, type JqlToken } from './jql-tokens';

/** What a query can go on with at a place, by the tokens before it. */
export type PlaceInQuery =
  | { kind: 'field'; clause: 'where' | 'order' }
  /** The number of `cf[10001]`, or a property of an entity. */
  | { kind: 'brackets'; field: string; clause: 'where' | 'order' }
  /** `begun`: the words of an operator that is not complete, as `not` of `not in`. */
  | { kind: 'operator'; field: string; begun: string }
  | ({ kind: 'value' } & Condition)
  /** After a value, which may be the name of a function; `list` counts the open parentheses of a list. */
  | ({ kind: 'after-value' } & Condition)
  /** Between the parentheses of a function. */
  | ({ kind: 'argument'; depth: number } & Condition)
  /** After a condition. `history`: WAS and CHANGED can be narrowed by time and person. */
  | { kind: 'joint'; field: string; history: boolean }
  | { kind: 'by' }
  | { kind: 'direction' }
  | { kind: 'after-direction' };

interface Condition {
  /** Without quotes. */
  field: string;
  /** In lower case with single spaces: `=`, `not in`, `was`. */
  operator: string;
  /** The word that narrows WAS or CHANGED, in lower case, such as `by`; undefined for the condition's own value. */
  predicate: string | undefined;
  list: number;
  /** The operator needs a list, or a function that returns one. */
  takesList: boolean;
}

/** The place before the first token. */
export const FIRST_PLACE: PlaceInQuery = { kind: 'field', clause: 'where' };

/** The place behind tokens. */
export function placeAfter(tokens: readonly JqlToken[]): PlaceInQuery {
  return tokens.reduce(placeFollowing, FIRST_PLACE);
}

/** Follows a token. One that does not fit leaves the place as it is, so that a mistake does not end the help. */
export function placeFollowing(place: PlaceInQuery, token: JqlToken): PlaceInQuery {
  const follow = FOLLOWING[place.kind] as (place: PlaceInQuery, token: JqlToken) => PlaceInQuery;
  return follow(place, token);
}

type At<K extends PlaceInQuery['kind']> = Extract<PlaceInQuery, { kind: K }>;

const DIRECTIONS: number[] = [JQLLexer.ASC, JQLLexer.DESC];
const JOINTS: number[] = [JQLLexer.AND, JQLLexer.OR];
const PREDICATES: number[] = [
  JQLLexer.AFTER,
  JQLLexer.BEFORE,
  JQLLexer.BY,
  JQLLexer.DURING,
  JQLLexer.FROM,
  JQLLexer.ON,
  JQLLexer.TO,
];

function afterField(place: At<'field'>, { type, text }: JqlToken): PlaceInQuery {
  if (type === JQLLexer.NOT || type === JQLLexer.BANG || type === JQLLexer.LPAREN) return place;
  if (type === JQLLexer.ORDER) return { kind: 'by' };
  const { clause } = place;
  if (type === JQLLexer.CUSTOMFIELD) return { kind: 'brackets', field: text, clause };
  if (clause === 'order') return { kind: 'direction' };
  return { kind: 'operator', field: unquoted(text), begun: '' };
}

function afterBrackets(place: At<'brackets'>, { type, text }: JqlToken): PlaceInQuery {
  const field = place.field + text;
  if (type !== JQLLexer.RBRACKET) return { ...place, field };
  return place.clause === 'order' ? { kind: 'direction' } : { kind: 'operator', field, begun: '' };
}

function afterOperator(place: At<'operator'>, { type, text }: JqlToken): PlaceInQuery {
  const { field } = place;
  const value = (operator: string, takesList = false): PlaceInQuery => ({
    kind: 'value',
    field,
    operator,
    takesList,
    predicate: undefined,
    list: 0,
  });
  if (SIGNS.includes(type)) return value(text);
  if (type === JQLLexer.IN) return value(place.begun === '' ? 'in' : 'not in', true);
  if (type === JQLLexer.IS) return value('is');
  if (type === JQLLexer.WAS) return value('was');
  if (type === JQLLexer.CHANGED) return { kind: 'joint', field, history: true };
  if (type === JQLLexer.NOT) return { ...place, begun: 'not' };
  if (type === JQLLexer.LBRACKET) return { kind: 'brackets', field: `${field}[`, clause: 'where' };
  return place;
}

function afterValue(place: At<'value'>, { type }: JqlToken): PlaceInQuery {
  if (type === JQLLexer.LPAREN) return { ...place, list: place.list + 1 };
  if (type === JQLLexer.RPAREN) return afterOperand({ ...place, kind: 'after-value' }, { type });
  if (type === JQLLexer.COMMA) return place;
  return withLongerOperator(place, type) ?? { ...place, kind: 'after-value' };
}

/** IS NOT, WAS NOT, WAS IN and WAS NOT IN begin like a shorter operator. */
function withLongerOperator(place: At<'value'>, type: number): PlaceInQuery | undefined {
  const { operator, predicate, list } = place;
  if (predicate !== undefined || list > 0) return undefined;
  if (type === JQLLexer.NOT && (operator === 'is' || operator === 'was')) {
    return { ...place, operator: `${operator} not` };
  }
  if (type !== JQLLexer.IN || !operator.startsWith('was')) return undefined;
  return { ...place, operator: `${operator} in`, takesList: true };
}

function afterOperand(place: At<'after-value'>, token: Pick<JqlToken, 'type'>): PlaceInQuery {
  const { field, operator, list } = place;
  if (token.type === JQLLexer.LPAREN) return { ...place, kind: 'argument', depth: 1 };
  const done = { kind: 'joint', field, history: isHistory(operator) } as const;
  if (list === 0) return afterCondition(done, token, place);
  if (token.type === JQLLexer.COMMA) return { ...place, kind: 'value' };
  if (token.type !== JQLLexer.RPAREN) return place;
  return list > 1 ? { ...place, list: list - 1 } : done;
}

const isHistory = (operator: string) => operator.startsWith('was') || operator === 'changed';

function afterArgument(place: At<'argument'>, { type }: JqlToken): PlaceInQuery {
  if (type === JQLLexer.LPAREN) return { ...place, depth: place.depth + 1 };
  if (type !== JQLLexer.RPAREN) return place;
  if (place.depth > 1) return { ...place, depth: place.depth - 1 };
  return { ...place, kind: 'after-value' };
}

/** @param otherwise where a token that does not fit leads */
function afterCondition(
  place: At<'joint'>,
  { type }: Pick<JqlToken, 'type'>,
  otherwise: PlaceInQuery = place,
): PlaceInQuery {
  if (JOINTS.includes(type)) return FIRST_PLACE;
  if (type === JQLLexer.ORDER) return { kind: 'by' };
  if (type === JQLLexer.RPAREN) return { ...place, history: false };
  if (!PREDICATES.includes(type)) return otherwise;
  return {
    kind: 'value',
    field: place.field,
    operator: 'changed',
    takesList: false,
    predicate: PREDICATE_WORDS[type],
    list: 0,
  };
}

const PREDICATE_WORDS: Readonly<Record<number, string>> = {
  [JQLLexer.AFTER]: 'after',
  [JQLLexer.BEFORE]: 'before',
  [JQLLexer.BY]: 'by',
  [JQLLexer.DURING]: 'during',
  [JQLLexer.FROM]: 'from',
  [JQLLexer.ON]: 'on',
  [JQLLexer.TO]: 'to',
};

function afterOrderField(
  place: At<'direction' | 'after-direction'>,
  { type }: JqlToken,
): PlaceInQuery {
  if (type === JQLLexer.COMMA) return { kind: 'field', clause: 'order' };
  if (type === JQLLexer.LBRACKET) return { kind: 'brackets', field: '', clause: 'order' };
  return DIRECTIONS.includes(type) ? { kind: 'after-direction' } : place;
}

const FOLLOWING: {
  [K in PlaceInQuery['kind']]: (place: At<K>, token: JqlToken) => PlaceInQuery;
} = {
  field: afterField,
  brackets: afterBrackets,
  operator: afterOperator,
  value: afterValue,
  'after-value': afterOperand,
  argument: afterArgument,
  joint: (place, token) => afterCondition(place, token),
  by: (place, { type }) => (type === JQLLexer.BY ? { kind: 'field', clause: 'order' } : place),
  direction: afterOrderField,
  'after-direction': afterOrderField,
};

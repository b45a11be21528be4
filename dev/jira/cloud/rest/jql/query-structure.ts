import type { Clause, Field, Operand, Predicate, Query, TerminalClause } from '@atlaskit/jql-ast';
import { operandText } from '#dev/jira/jql/operators/operand-text';

type Json = Record<string, unknown>;

/** The `structure` of a query, as jql/parse returns it. */
export function queryStructure(query: Query | undefined): Json {
  const fields = query?.orderBy?.fields ?? [];
  return {
    ...(query?.where !== undefined && { where: clauseJson(query.where) }),
    ...(fields.length > 0 && {
      orderBy: {
        fields: fields.map(({ field, direction }) => ({
          field: fieldJson(field),
          ...(direction !== undefined && { direction: direction.value.toLowerCase() }),
        })),
      },
    }),
  };
}

function clauseJson(clause: Clause): Json {
  switch (clause.clauseType) {
    case 'compound':
      return { operator: clause.operator.value, clauses: clause.clauses.map(clauseJson) };
    case 'not':
      return { operator: 'not', clauses: [clauseJson(clause.clause)] };
    case 'terminal':
      return terminalJson(clause);
  }
}

function terminalJson({ field, operator, operand, predicates }: TerminalClause): Json {
  const past = operator?.value === 'changed' || operator?.value.startsWith('was') === true;
  return {
    field: fieldJson(field),
    operator: operator?.value,
    ...(operand !== undefined && { operand: operandJson(operand) }),
    ...(past && { predicates: predicates.map(predicateJson) }),
  };
}

function predicateJson({ operator, operand }: Predicate): Json {
  return {
    operator: operator.value,
    ...(operand !== undefined && { operand: operandJson(operand) }),
  };
}

function operandJson(operand: Operand): Json {
  switch (operand.operandType) {
    case 'keyword':
      return { keyword: 'empty' };
    case 'value':
      return { value: operand.value, encodedValue: operand.text };
    case 'function':
      return {
        function: operand.function.value,
        arguments: operand.arguments.map(({ value }) => value),
        encodedOperand: operandText(operand),
      };
    case 'list':
      return { values: operand.values.map(operandJson), encodedOperand: operandText(operand) };
  }
}

function fieldJson(field: Field): Json {
  const properties = field.properties ?? [];
  return {
    name: field.value,
    encodedName: field.text,
    ...(properties.length > 0 && {
      property: properties.map(({ key, path }) => ({
        entity: field.value.replace(/\.property$/, ''),
        key: key?.value ?? '',
        path: (path ?? [])
          .map(({ value }) => value)
          .join('.')
          .replace(/^\./, ''),
      })),
    }),
  };
}

import type { SyntaxProblem } from '#core/jql/writing/syntax-problem';
import type { I18n } from '#ui/i18n/i18n-context';

/** Says in plain words what is wrong with a query. */
export function syntaxText({ kind, text, field }: SyntaxProblem, t: I18n['t']): string {
  switch (kind) {
    case 'unclosedQuote':
    case 'badEscape':
    case 'reservedCharacter':
    case 'reservedWord':
    case 'unclosedParenthesis':
    case 'unopenedParenthesis':
      return t(`config.jql.syntax.${kind}`, { text: shortened(text) });
    default: {
      const expected = t(`config.jql.expected.${kind}`, { field: shortened(field) });
      if (text === '') return t('config.jql.syntax.atEnd', { expected });
      return t('config.jql.syntax.instead', { text: shortened(text), expected });
    }
  }
}

const SHOWN_MAX = 30;

const shortened = (text: string) =>
  text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text;

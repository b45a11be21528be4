import { EditorView } from '@codemirror/view';

/**
 * The look of a text field of this app, with Atlassian's design tokens: custom properties reach into the shadow root, style
 * sheets do not. The fallbacks are the values of the light theme.
 */
export const theme = EditorView.theme({
  '&': {
    border: '1px solid var(--border-input)',
    borderRadius: 'var(--radius)',
    background: 'var(--input)',
    color: 'var(--text)',
    fontSize: '0.875rem',
  },
  '&.cm-focused': {
    borderColor: 'var(--border-focused)',
    outline: '1px solid var(--border-focused)',
  },
  '&:has([aria-invalid="true"])': { borderColor: 'var(--border-danger)' },
  '.cm-scroller': {
    minHeight: '5.25rem',
    maxHeight: '17rem',
    fontFamily: 'var(--font-code)',
    lineHeight: '1.5',
  },
  '.cm-content': { padding: '7px 0', caretColor: 'var(--text)' },
  '.cm-line': { padding: '0 10px' },
  '.jql-keyword': { color: 'var(--ds-text-accent-purple, #803fa5)' },
  '.jql-operator': { color: 'var(--ds-text-accent-purple, #803fa5)' },
  '.jql-field': { color: 'var(--ds-text-accent-blue, #1558bc)' },
  '.jql-text': { color: 'var(--ds-text-accent-green, #216e4e)' },
  '.jql-number': { color: 'var(--ds-text-accent-green, #216e4e)' },
  '.jql-function': { color: 'var(--ds-text-accent-magenta, #943d73)' },
  '.jql-problem': {
    textDecoration: 'underline wavy var(--text-danger)',
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '3px',
  },
  '.cm-tooltip.cm-tooltip-autocomplete': {
    border: 'none',
    borderRadius: 'var(--radius)',
    background: 'var(--surface-overlay)',
    boxShadow: 'var(--shadow-overlay)',
    color: 'var(--text)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    minWidth: '180px',
    maxWidth: 'min(520px, 90vw)',
    maxHeight: '15rem',
    padding: '4px 0',
    font: 'var(--font-body)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    display: 'flex',
    gap: '12px',
    justifyContent: 'space-between',
    padding: '4px 12px',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    background: 'var(--selected)',
    color: 'var(--text)',
    boxShadow: 'inset 2px 0 var(--border-focused)',
  },
  '.cm-completionLabel': { overflow: 'hidden', textOverflow: 'ellipsis' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
  '.cm-completionDetail': { margin: '0', color: 'var(--text-subtlest)', fontStyle: 'normal' },
});

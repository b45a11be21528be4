/* What is loaded with the query editor, when the dialog is open: CodeMirror, Atlassian's grammar, and the help. */
export { openJqlEditor } from './code-mirror';
export { jqlHelp } from '../completion/jql-help';

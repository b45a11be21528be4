import type { AdfNode } from '../../adf/adf';
import { adfToHtml, escapeHtml } from '../../adf/adf-to-html';

/** The rows keep together when they are printed, and a wide table wraps rather than leave the paper. */
const STYLE = `
body{font-family:sans-serif;max-width:60em;margin:2em auto}
table{border-collapse:collapse}
th,td{border:1px solid #b7b9be;padding:4px 8px;text-align:left;vertical-align:top}
th{background:#f0f1f2}
p{margin:0 0 .5em}td p,th p{margin:0}
@page{size:A4;margin:15mm}
@media print{
  body{max-width:none;margin:0;font-size:9pt}
  table{width:100%}
  th,td{overflow-wrap:break-word}
  tr{break-inside:avoid}
}`;

/** A page of its own, for the browser or for paper. */
export function exportedHtml(title: string, body: AdfNode): string {
  const name = escapeHtml(title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${name}</title>
<style>${STYLE}
</style>
</head>
<body>
<h1>${name}</h1>
${adfToHtml(body)}
</body>
</html>`;
}

/** The limit: a table written by hand as one string of HTML, without a bridge or a library. It does nothing else. */
import { COLUMNS, formatDate } from './common.jsx';
import './lean.css';
import './vanilla.css';

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text) => text.replace(/[&<>"]/g, (character) => ENTITIES[character]);
const link = (issue, text) =>
  `<a href="${safe(issue.url)}" target="_blank" rel="noreferrer">${safe(text)}</a>`;
const icon = (path, name) => `<img src="/${path}.svg" width="16" height="16" alt="${name}">`;
const person = (user) =>
  user
    ? `<img class="avatar" src="${user.avatar}" width="24" height="24" alt="">${safe(user.name)}`
    : 'Unassigned';
const tags = (names) => names.map((name) => `<span class="tag">${safe(name)}</span>`).join('');

const row = (issue) =>
  `<tr><td>${[
    icon(`types/${issue.type}`, issue.type),
    link(issue, issue.key),
    link(issue, issue.summary),
    `<span class="lozenge ${issue.status.category}">${safe(issue.status.name)}</span>`,
    icon(`priorities/${issue.priority}`, issue.priority),
    person(issue.assignee),
    person(issue.reporter),
    formatDate(issue.created),
    formatDate(issue.updated),
    formatDate(issue.due),
    tags(issue.labels),
    tags(issue.components),
    tags(issue.fixVersions),
    issue.points ?? '',
  ].join('</td><td>')}</td></tr>`;

const head = COLUMNS.map(
  ([, name, width]) => `<th style="width:${width}px"><button>${name}</button></th>`,
).join('');

document.getElementById('root').innerHTML =
  `<div class="scroller"><table><thead><tr>${head}</tr></thead><tbody>${window.ISSUES.map(row).join('')}</tbody></table></div>`;

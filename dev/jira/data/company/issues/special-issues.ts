import type { IssueFields } from '../../issue-row';
import { CUSTOM } from '../catalogue/custom-fields';

/** Texts that break careless tables. They replace generated texts in project WEB. */
export const SPECIAL_FIELDS: readonly (Partial<IssueFields> & { summary: string })[] = [
  { summary: '<img src=x onerror=alert(document.domain)> in a product name' },
  {
    summary: '"><script>alert(1)</script> & &amp; {{mustache}} ${template}',
    labels: ['<b>bold</b>'],
  },
  { summary: '=HYPERLINK("https://evil.example","click")' },
  { summary: '+SUM(A1:A9)', [CUSTOM.customer]: "@SUM(1+1)*cmd|' /C calc'!A0" },
  { summary: 'Link that is no link', [CUSTOM.designLink]: 'javascript:alert(document.cookie)' },
  { summary: 'Link with spaces', [CUSTOM.designLink]: ' data:text/html,<script>alert(1)</script>' },
  { summary: '商品一覧のページが真っ白になる（再現率100％）' },
  { summary: 'الصفحة الرئيسية لا تُحمَّل عند تغيير اللغة' },
  { summary: 'העגלה מתרוקנת אחרי התחברות' },
  { summary: 'Emoji everywhere 👩‍👩‍👧‍👦🏳️‍🌈🧗🏽‍♀️ and 🇸🇪 flags' },
  { summary: 'Zalgo: Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞' },
  { summary: 'invoice\u202Egpj.exe with a right-to-left override' },
  { summary: 'Cafe\u0301 and Café are the same word' },
  { summary: 'Null\u0000less and zero\u200Bwidth\u200Dspaces'.replace('\u0000', ' ') },
  { summary: 'Averylongwordwithoutanyplacetobreakit'.repeat(6).slice(0, 255) },
  {
    summary: 'Very long description',
    description: `h2. All of it\r\n${'Every step of the report, again and again. '.repeat(700)}`,
  },
  { summary: `Backslash \\ and quotes " ' \` and | pipes | and *stars*` },
  { summary: 'Ends with spaces and has\ttabs   inside   ' },
  {
    summary: '[Click me|javascript:alert(1)] !https://evil.example/pixel.png!',
    description:
      '[x|javascript:alert(1)] {html}<script>alert(1)</script>{html} !http://127.0.0.1/x.png!',
  },
  { summary: 'constructor.__proto__.toString()', labels: ['__proto__', 'constructor', 'toString'] },
];

/** Similar to Jira's own look, in light and dark, without fonts or images from other hosts. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --bg: #fff; --sunken: #f7f8f9; --text: #172b4d; --subtle: #44546f;
  --border: #dcdfe4; --brand: #0c66e4; --brand-text: #fff; --danger: #ae2e24; --warning: #fff7d6; }
@media (prefers-color-scheme: dark) { :root { --bg: #1d2125; --sunken: #161a1d; --text: #c7d1db;
  --subtle: #9fadbc; --border: #38414a; --brand: #579dff; --brand-text: #1d2125; --danger: #fd9891;
  --warning: #533f04; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--sunken); color: var(--text);
  font: 14px/20px -apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Noto Sans', Ubuntu, sans-serif; }
header { display: flex; align-items: center; gap: 12px; min-height: 56px; padding: 8px 24px;
  background: var(--bg); border-bottom: 1px solid var(--border); }
header .logo { font-weight: 700; font-size: 16px; color: var(--text); text-decoration: none; }
header .logo::before { content: ''; display: inline-block; width: 14px; height: 14px; margin-right: 8px;
  background: linear-gradient(135deg, var(--brand) 50%, #85b8ff 50%); transform: rotate(45deg); border-radius: 2px; }
header form { margin-left: auto; display: flex; gap: 12px; align-items: center; color: var(--subtle); }
main { max-width: 960px; margin: 40px auto; padding: 24px 32px; background: var(--bg);
  border: 1px solid var(--border); border-radius: 8px; overflow-wrap: anywhere; }
main.narrow { max-width: 480px; }
h1 { font-size: 24px; line-height: 28px; margin: 0 0 16px; }
h2 { font-size: 16px; margin: 24px 0 8px; }
a { color: var(--brand); }
label { display: block; margin: 16px 0 4px; font-weight: 600; color: var(--subtle); }
input, select, textarea { width: 100%; min-height: 40px; padding: 8px; font: inherit; color: var(--text);
  background: var(--bg); border: 2px solid var(--border); border-radius: 4px; }
button { min-height: 36px; padding: 4px 14px; font: inherit; font-weight: 500; cursor: pointer; color: var(--text);
  background: var(--sunken); border: 1px solid var(--border); border-radius: 4px; }
button.primary { color: var(--brand-text); background: var(--brand); border-color: var(--brand); }
:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; }
.actions { display: flex; gap: 8px; margin-top: 24px; }
.hint { padding: 12px; margin-top: 24px; border-radius: 4px; background: var(--warning); }
.error { color: var(--danger); font-weight: 600; }
.lozenge { padding: 1px 6px; border-radius: 3px; font-size: 11px; font-weight: 700; text-transform: uppercase;
  background: var(--border); }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 8px; text-align: start; vertical-align: top; border-bottom: 1px solid var(--border); }
th { color: var(--subtle); }
dl { display: grid; grid-template-columns: 160px 1fr; gap: 8px; margin: 0; }
dt { color: var(--subtle); } dd { margin: 0; }
pre { white-space: pre-wrap; font: inherit; margin: 0; }
code { font-family: ui-monospace, Menlo, Consolas, monospace; }
input[type='checkbox'] { width: 16px; min-height: 0; height: 16px; margin: 0 8px 0 0; vertical-align: middle; }
`;

/** The look of the HTML report. The classes inside of pictures are those of the charts. */
export const style = `
:root {
  color-scheme: light dark;
  --ink: #1f1f1f; --muted: #595959; --paper: #ffffff; --line: #d4d4d4; --soft: #f3f5f8; --track: #e4e4e4;
  --band: #d0d0d0; --accent: #0b3d66; --claimed: #0b5fb0; --proven: #1a7f4b; --assessed: #7a3ea8;
  --target: #b35900; --published: #3b3b3b; --note: #fff6e0; --note-line: #b35900;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e6e6e6; --muted: #b4b4b4; --paper: #1b1d20; --line: #43474d; --soft: #26292e; --track: #3a3d42;
    --band: #55595f; --accent: #9cc9f2; --claimed: #6cb0f5; --proven: #5ec98d; --assessed: #c59aea;
    --target: #f0a35e; --published: #cfcfcf; --note: #332a17; --note-line: #f0a35e;
  }
}
* { box-sizing: border-box; }
body {
  max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.5 "Segoe UI", system-ui, Helvetica, Arial, sans-serif; overflow-wrap: anywhere;
}
header { padding-bottom: 1rem; border-bottom: 3px solid var(--accent); }
h1, h2, h3, h4 { color: var(--accent); line-height: 1.25; }
h1 { margin: 0; font-size: 2rem; }
h2 { margin: 2.5rem 0 .75rem; font-size: 1.4rem; }
h3 { margin: 1.75rem 0 .5rem; font-size: 1.1rem; }
.subtitle { margin: .25rem 0 1rem; font-size: 1.2rem; }
dl, dd { margin: 0; }
.cover { display: grid; gap: .25rem; }
.cover div { display: grid; grid-template-columns: 12rem 1fr; }
.cover dt, .remark, caption, figcaption { color: var(--muted); }
nav ol { columns: 2; margin: 0; padding-left: 1.5rem; }
a { color: var(--claimed); }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: .75rem; margin: 1rem 0; }
.facts div { padding: .75rem 1rem; background: var(--soft); border-left: 4px solid var(--accent); }
.facts dt { font-weight: 600; }
.facts dd { font-size: 1.15rem; }
.facts .remark { font-size: .875rem; }
.note { padding: .6rem 1rem; background: var(--note); border-left: 4px solid var(--note-line); }
.scroll { overflow-x: auto; margin: 1rem 0; }
.scroll:focus-visible, a:focus-visible { outline: 2px solid var(--claimed); outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; }
caption { padding: .25rem 0; text-align: left; font-weight: 600; }
th, td { padding: .35rem .5rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
thead th { background: var(--soft); border-bottom: 2px solid var(--accent); overflow-wrap: break-word; }
tbody th { font-weight: 400; }
.strong th, .strong td { font-weight: 600; background: var(--soft); }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; overflow-wrap: normal; }
thead .number { white-space: normal; }
figure { margin: 1.25rem 0; }
figcaption { margin-top: .25rem; font-size: .9rem; }
.chart { display: block; max-width: 100%; height: auto; }
.chart .ink { fill: var(--ink); }
.chart .muted { fill: var(--muted); }
.chart .rim { stroke: var(--paper); }
.chart .grid { stroke: var(--line); }
.chart .break { stroke: var(--muted); }
.chart .track, .chart .band { fill: var(--track); }
.chart .band-1 { fill: var(--band); }
.chart .notch { stroke: var(--paper); }
.chart .ring-published { fill: var(--paper); stroke: var(--published); }
.chart .fill-claimed { fill: var(--claimed); }
.chart .fill-proven { fill: var(--proven); }
.chart .fill-assessed { fill: var(--assessed); }
.chart .fill-target { fill: var(--target); }
.chart .stroke-claimed { stroke: var(--claimed); }
.chart .stroke-proven { stroke: var(--proven); }
.chart .stroke-assessed { stroke: var(--assessed); }
.chart .stroke-target { stroke: var(--target); }
.chart .stroke-published { stroke: var(--published); }
@page { size: A4; margin: 18mm 16mm; }
@media print {
  :root {
    --ink: #000000; --muted: #444444; --paper: #ffffff; --line: #bbbbbb; --soft: #f0f0f0; --track: #e4e4e4;
    --band: #d0d0d0; --accent: #0b3d66; --claimed: #0b5fb0; --proven: #1a7f4b; --assessed: #7a3ea8;
    --target: #b35900; --published: #3b3b3b; --note: #ffffff; --note-line: #000000;
  }
  body { max-width: none; padding: 0; font-size: 10pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  nav { break-after: page; }
  h1, h2, h3, h4, caption { break-after: avoid; }
  tr, figure, .facts div, .note { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  a { color: inherit; text-decoration: none; }
}
`;

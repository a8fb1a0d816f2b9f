const RULES = `
:host {
  all: initial;
  position: fixed;
  inset: 0;
  z-index: 2147483647;
  pointer-events: none;
  font: 500 11px/1.45 ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
  --line: #d6006e;
  --upcoming: #1463d8;
  --passed: #6b7078;
}

div {
  position: absolute;
  box-sizing: border-box;
}

.label {
  position: absolute;
  padding: 1px 6px;
  color: #fff;
  white-space: nowrap;
}

.line {
  inset-inline: 0;
  border-block-start: 2px dashed var(--line);
}

.line .label {
  inset-block-end: 2px;
  inset-inline-start: 0; /* the panel is at the other side */
  background: var(--line);
}

.band {
  inset-inline-end: 0;
  inline-size: 8px;
  border: 2px solid #00835a;
  border-inline-start: 0;
}

.band .label {
  inset-block-start: -2px;
  inset-inline-end: 8px;
  background: #00835a;
}

div.event {
  border: 1px solid var(--phase);
  border-inline-start-width: 4px;
}

.event .label {
  inset-block-start: 0;
  inset-inline-start: 0;
  background: var(--phase);
}

.upcoming { --phase: var(--upcoming); }
.current { --phase: var(--line); }
.passed { --phase: var(--passed); }
div.held { border-style: dashed; }

.panel {
  position: absolute;
  inset-block-end: 28px;
  inset-inline-end: 16px;
  display: grid;
  grid-template-columns: auto auto;
  column-gap: 12px;
  margin: 0;
  padding: 8px 12px;
  border-radius: 4px;
  background: rgb(20 22 26 / 92%);
  color: #fff;
}

dt { color: #aab2bd; }
dd { margin: 0; text-align: end; font-variant-numeric: tabular-nums; }

@media print {
  :host { display: none; }
}
`;

let made: CSSStyleSheet | undefined;

/** The style sheet of the debug view: adopted, since no content security policy forbids that. */
export function sheet(): CSSStyleSheet {
  if (made) return made;
  made = new CSSStyleSheet();
  made.replaceSync(RULES);
  return made;
}

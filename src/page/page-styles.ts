import {readFileSync} from 'node:fs';

/** A style sheet of this folder, without its comments. */
function styles(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8').replaceAll(/\/\*.*?\*\/\s*/gs, '');
}

/** The look of a page without a template, and of the demo: a news site's plain type and palette. */
export function pageStyles(): string {
  return styles('page.css') + styles('page-story.css');
}

/** The look of a page without a template, whose story has the look of a theme. */
export function themedPageStyles(theme: string): string {
  return styles('page.css') + styles('page-themed.css') + theme;
}

/** What such a page says of a story with a stage, after those. */
export function stagedPageStyles(): string {
  return styles('page-stage.css');
}

/** What web fonts do for a story in a template. */
export function templatedTypeStyles(): string {
  return styles('page-type.css');
}

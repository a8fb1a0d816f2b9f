import type {TemplateResult} from 'lit';

/** A page of the workshop: one element. */
export interface Meta {
  title: string;
  component: string;
}

/** One use of an element, as Storybook's component story format has it; also a fixture of the tests. */
export interface Story {
  /** What it shows, in a sentence. */
  summary: string;
  render(): TemplateResult;
}

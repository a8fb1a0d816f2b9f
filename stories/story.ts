import type {Args, Meta as StorybookMeta, StoryObj} from '@storybook/web-components-vite';
import type {TemplateResult} from 'lit';

/** A page of the workshop: one element. */
export type Meta<Args> = StorybookMeta<Args> & {component: string};

/**
 * One use of an element, in Storybook's component story format; its docstring says what it shows. The tests render the
 * same stories. Tags such as `dark` or `print` name the circumstances that it is to be looked at in.
 */
export type Story<Args> = StoryObj<Args>;

/** A module of stories: its page, and each story by the name that it is exported under. */
export interface StoryFile {
  default: Meta<Args>;
  [name: string]: Meta<Args> | Story<Args>;
}

/** Renders a story as Storybook does: by its own `render` or its page's, with the page's arguments and its own. */
export function renderStory(meta: Meta<Args>, story: Story<Args>): TemplateResult {
  const render = (story.render ?? meta.render) as (args: Args) => TemplateResult;
  return render({...meta.args, ...story.args});
}

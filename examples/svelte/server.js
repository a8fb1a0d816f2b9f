import {render as renderStory} from 'svelte/server';
import Story from './story.svelte';

/** The story as HTML. */
export function render() {
  return renderStory(Story).body;
}

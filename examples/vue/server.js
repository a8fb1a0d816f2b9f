import {createSSRApp} from 'vue';
import {renderToString} from 'vue/server-renderer';
import Story from './story.vue';

/** The story as HTML. */
export function render() {
  return renderToString(createSSRApp(Story));
}

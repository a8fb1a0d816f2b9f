/* The page that a scene of a story stands on. Bundled by serve.mjs; `?story=<file>/<name>` says which. */
import {render} from 'lit';

const files = import.meta.glob('../../stories/*.stories.ts', {eager: true});
const [file, name] = new URLSearchParams(location.search).get('story').split('/');
const {default: meta, [name]: story} = files[`../../stories/${file}.stories.ts`];
const draw = story.render ?? meta.render;
render(draw({...meta.args, ...story.args}), document.querySelector('main'));

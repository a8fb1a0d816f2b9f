import {hydrate, mount} from 'svelte';
import 'unspool/unspool.css';
import 'unspool/themes/news.css';
import '../page.css';
import Story from './story.svelte';

const app = document.querySelector('#app');
// The built page holds the story already; that of `npm run dev` does not.
const start = app.firstChild ? hydrate : mount;
start(Story, {target: app});

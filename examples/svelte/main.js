import {mount} from 'svelte';
import 'unspool/unspool.css';
import 'unspool/themes/news.css';
import '../page.css';
import Story from './story.svelte';

mount(Story, {target: document.querySelector('#app')});

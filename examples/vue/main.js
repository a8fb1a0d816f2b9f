import {createApp, createSSRApp} from 'vue';
import 'unspool/unspool.css';
import 'unspool/themes/news.css';
import '../page.css';
import Story from './story.vue';

const app = document.querySelector('#app');
// The built page holds the story already; that of `npm run dev` does not.
const create = app.firstChild ? createSSRApp : createApp;
create(Story).mount(app);

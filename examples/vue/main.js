import {createApp} from 'vue';
import 'unspool/unspool.css';
import 'unspool/themes/news.css';
import '../page.css';
import Story from './story.vue';

createApp(Story).mount('#app');

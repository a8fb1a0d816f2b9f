import {StrictMode} from 'react';
import {createRoot} from 'react-dom/client';
import 'unspool/unspool.css';
import 'unspool/themes/news.css';
import '../page.css';
import {Story} from './story';

createRoot(document.querySelector('#app')!).render(
  <StrictMode>
    <Story />
  </StrictMode>,
);

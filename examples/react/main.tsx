import {StrictMode} from 'react';
import {createRoot, hydrateRoot} from 'react-dom/client';
import 'unspool/unspool.css';
import 'unspool/themes/news.css';
import '../page.css';
import {Story} from './story';

const app = document.querySelector('#app')!;
const story = (
  <StrictMode>
    <Story />
  </StrictMode>
);

// The built page holds the story already; that of `npm run dev` does not.
if (app.firstChild) hydrateRoot(app, story);
else createRoot(app).render(story);

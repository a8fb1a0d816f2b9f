import {descent} from './descent-stage.js';

await customElements.whenDefined('story-stage');
await document.querySelector('story-stage')?.timeline(descent);

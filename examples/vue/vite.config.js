import vue from '@vitejs/plugin-vue';

const tags = ['timeline-story', 'timeline-event', 'stat-counter', 'quote-card', 'story-embed'];

export default {
  plugins: [vue({template: {compilerOptions: {isCustomElement: (tag) => tags.includes(tag)}}})],
};

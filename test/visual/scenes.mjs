/**
 * What is looked at. Each scene is a page in a state: its width, what the reader has asked for, and how far the reader
 * has come (`at`, an element brought to the upper third of the screen).
 */
const desktop = {width: 1280, height: 800};
const phone = {width: 390, height: 844};

const story = (path, more = {}) => ({
  alone: !/^(timeline-story|themes)/.test(path), // a picture of the element alone, so that little of it is empty

  name: path.replace('/', '-'),
  path: `/stage?story=${path}`,
  size: desktop,
  ...more,
});
const page = (path, name, more = {}) => ({name, path: `/${path}`, size: desktop, ...more});
const variant = (scene, suffix, more) => ({...scene, ...more, name: `${scene.name}-${suffix}`});

const figure = story('stat-counter/withQualifier');
const event = story('timeline-event/fromAttributes');
const whole = story('timeline-story/byTime', {at: 'li:nth-child(2) timeline-event'});
const sixty = story('timeline-story/sixtyEvents', {at: 'timeline-event:nth-of-type(30)'});
const themes = ['news', 'plain', 'highContrast'].map((name) =>
  story(`themes/${name}`, {at: 'li:nth-child(2) timeline-event'}),
);
const visits = page('index.html', 'visits');
const visitsReading = page('index.html', 'visits-reading', {at: '#dachen'});
const tide = page('tide.html', 'tide');
const tideReading = page('tide.html', 'tide-reading', {at: '#half'});
const stageRightToLeft = story('story-stage/rightToLeft', {alone: false, at: 'timeline-event:nth-of-type(2)'});
const descent = page('descent.html', 'descent');
const chinese = page('zh.html', 'chinese');

export const scenes = [
  figure,
  variant(figure, 'phone', {size: phone}),
  variant(figure, 'dark', {scheme: 'dark'}),
  variant(figure, 'forced-colors', {forcedColors: true}),
  variant(figure, 'print', {print: true}),
  ...['compact', 'negative', 'chinese', 'arabic'].map((name) => story(`stat-counter/${name}`)),
  ...['long', 'german', 'chinese', 'arabic'].map((name) => story(`quote-card/${name}`)),
  variant(story('quote-card/long'), 'phone', {size: phone}),
  variant(story('quote-card/long'), 'dark', {scheme: 'dark'}),
  variant(story('quote-card/long'), 'forced-colors', {forcedColors: true}),
  variant(story('quote-card/long'), 'print', {print: true}),
  event,
  variant(event, 'dark', {scheme: 'dark'}),
  story('timeline-event/ownDateline'),
  story('timeline-event/arabic'),
  whole,
  variant(whole, 'phone', {size: phone}),
  variant(whole, 'dark', {scheme: 'dark'}),
  variant(whole, 'forced-colors', {forcedColors: true}),
  variant(whole, 'print', {print: true}),
  variant(whole, 'debug', {debug: true}),
  story('timeline-story/railAtTheEnd'),
  story('timeline-story/withoutRail'),
  story('timeline-story/rightToLeft'),
  variant(story('timeline-story/rightToLeft'), 'phone', {size: phone}),
  sixty,
  variant(sixty, 'phone', {size: phone}),
  variant(sixty, 'list', {isOpen: true}),
  variant(sixty, 'list-phone', {size: phone, isOpen: true}),
  // All scenes are at rest because they ask for reduced motion; these stand for the readers who do.
  story('stat-counter/reducedMotion'),
  story('quote-card/reducedMotion'),
  story('timeline-story/reducedMotion', {at: 'li:nth-child(2) timeline-event'}),
  variant(story('timeline-story/reducedMotion', {at: 'li:nth-child(2) timeline-event'}), 'phone', {size: phone}),
  story('stat-counter/inAnArticle'),
  ...themes,
  ...themes.map((theme) => variant(theme, 'dark', {scheme: 'dark'})),
  ...themes.map((theme) => variant(theme, 'phone', {size: phone})),
  visits,
  variant(visits, 'phone', {size: phone}),
  variant(visits, 'dark', {scheme: 'dark'}),
  variant(visits, 'forced-colors', {forcedColors: true}),
  variant(visits, 'print', {print: true}),
  visitsReading,
  variant(visitsReading, 'wide', {size: {width: 1920, height: 1080}}),
  variant(visitsReading, 'phone', {size: phone}),
  variant(visitsReading, 'phone-dark', {size: phone, scheme: 'dark'}),
  page('index.html', 'visits-drawn', {at: '#graduates'}),
  page('index.html', 'visits-figures', {at: '.figures'}),
  page('index.html', 'visits-figures-phone', {at: '.figures', size: phone}),
  descent,
  variant(descent, 'phone-dark', {size: phone, scheme: 'dark'}),
  page('descent.html', 'descent-reading', {at: '#trieste'}),
  page('descent.html', 'descent-end-phone', {at: '#fendouzhe', size: phone}),
  chinese,
  variant(chinese, 'phone', {size: phone}),
  page('zh.html', 'chinese-reading', {at: 'li:nth-child(3) timeline-event'}),
  tide,
  variant(tide, 'print', {print: true}),
  tideReading,
  variant(tideReading, 'dark', {scheme: 'dark'}),
  variant(tideReading, 'phone', {size: phone}),
  stageRightToLeft,
  variant(stageRightToLeft, 'phone', {size: phone}),
];

const PLACES = [
  'the harbour',
  'the upper lock',
  'the ropewalk',
  'the old light',
  'the customs house',
  'the ferry stairs',
];
const HEADINGS = [
  'A line is drawn on the chart',
  'The first stone goes down',
  'Water over the sill',
  'The lamp is lit again',
  'A vote in the long room',
  'The dredger comes back',
  'Two winters of ice',
];
const SENTENCES = [
  'The keeper wrote it down the same evening, in the plain hand that fills most of the book.',
  'Nobody on the quay thought much of it at the time, and the boats went out as they had always done.',
  'The surveyors came back in spring with a longer line, found the bottom, and moved the mark by a hand.',
  'What had been promised for one summer took three, and the account of it fills eleven pages.',
  'A letter from the office upriver asked for figures; the answer was short and is lost.',
  'By autumn the work could be seen from the road, and people began to walk out on Sundays to look at it.',
  'The old channel silted up within a year, as the pilots had said it would.',
];

/**
 * The story that every page tells: a log of a harbour that never was, one entry a month, every third with a figure,
 * every fifth with a quotation.
 *
 * @param count - Number of events.
 */
export function writeStory(count) {
  return Array.from({length: count}, (_, index) => {
    const date = new Date(Date.UTC(1600, index, 1));
    const pick = (list, step) => list[(index * step) % list.length];
    return {
      date: date.toISOString().slice(0, 7),
      dateText: date.toLocaleDateString('en-GB', {timeZone: 'UTC', month: 'long', year: 'numeric'}),
      place: pick(PLACES, 1),
      heading: `${pick(HEADINGS, 1)}, entry ${index + 1}`,
      paragraphs: [0, 1].map((offset) =>
        [1, 2, 3].map((step) => SENTENCES[(index * step + offset * 3 + step) % SENTENCES.length]).join(' '),
      ),
      figure: index % 3 === 1 ? {value: 1200 + ((index * 7919) % 90_000), unit: 'barrels over the quay'} : undefined,
      quote:
        index % 5 === 2
          ? {text: pick(SENTENCES, 4).replace(/\.$/, ''), credit: 'The keeper, in the margin of the log'}
          : undefined,
    };
  });
}

/** The same story as a document for `unspool build`. */
export function writeDocument(count) {
  const events = writeStory(count).map(({date, place, heading, paragraphs, figure, quote}) => ({
    date,
    place,
    heading,
    body: paragraphs.join('\n\n'),
    ...(figure && {figures: [figure]}),
    ...(quote && {quotes: [{quote: quote.text, speaker: quote.credit}]}),
  }));
  return {unspool: 1, lang: 'en-GB', title: 'The harbour log', url: 'https://news.example/harbour/', events};
}
